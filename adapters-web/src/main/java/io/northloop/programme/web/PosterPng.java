package io.northloop.programme.web;

import com.google.zxing.common.BitMatrix;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;

/** A poster as a picture of 300 dots per inch, which says so, so that it prints as A4. */
final class PosterPng {

    private static final double DOTS_PER_MM = 300 / 25.4;
    private static final String DOTS_PER_METRE = "11811";
    private static final String FORM = "javax_imageio_png_1.0";

    private PosterPng() {}

    static byte[] draw(PosterSheet sheet, PosterFont font) throws IOException {
        BufferedImage image =
                new BufferedImage(dots(PosterSheet.WIDTH), dots(PosterSheet.HEIGHT), BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = image.createGraphics();
        try {
            pen.setColor(Color.WHITE);
            pen.fillRect(0, 0, image.getWidth(), image.getHeight());
            pen.setColor(Color.BLACK);
            code(sheet.code(), pen);
            pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            pen.transform(AffineTransform.getScaleInstance(DOTS_PER_MM, DOTS_PER_MM));
            for (PosterSheet.Line line : sheet.lines()) {
                pen.fill(font.outline(line.text(), line.size(), line.x(), line.baseline()));
            }
        } finally {
            pen.dispose();
        }
        return file(image);
    }

    /** On whole dots: edges of modules stay black and white. */
    private static void code(BitMatrix code, Graphics2D pen) {
        double module = PosterSheet.CODE_SIDE / code.getWidth();
        for (int y = 0; y < code.getHeight(); y++) {
            for (int x = 0; x < code.getWidth(); x++) {
                if (code.get(x, y)) {
                    int left = dots(PosterSheet.CODE_LEFT + x * module);
                    int top = dots(PosterSheet.CODE_TOP + y * module);
                    pen.fillRect(
                            left,
                            top,
                            dots(PosterSheet.CODE_LEFT + (x + 1) * module) - left,
                            dots(PosterSheet.CODE_TOP + (y + 1) * module) - top);
                }
            }
        }
    }

    private static byte[] file(BufferedImage image) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            IIOMetadata metadata = writer.getDefaultImageMetadata(
                    ImageTypeSpecifier.createFromRenderedImage(image), writer.getDefaultWriteParam());
            IIOMetadataNode resolution = new IIOMetadataNode("pHYs");
            resolution.setAttribute("pixelsPerUnitXAxis", DOTS_PER_METRE);
            resolution.setAttribute("pixelsPerUnitYAxis", DOTS_PER_METRE);
            resolution.setAttribute("unitSpecifier", "meter");
            IIOMetadataNode root = new IIOMetadataNode(FORM);
            root.appendChild(resolution);
            metadata.mergeTree(FORM, root);
            writer.setOutput(out);
            writer.write(new IIOImage(image, null, metadata));
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static int dots(double millimetres) {
        return Math.toIntExact(Math.round(millimetres * DOTS_PER_MM));
    }
}
