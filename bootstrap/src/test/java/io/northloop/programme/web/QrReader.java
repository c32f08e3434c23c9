package io.northloop.programme.web;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.Result;
import com.google.zxing.ResultMetadataType;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import javax.imageio.ImageIO;

/**
 * Reads codes as a telephone's camera does: from a picture of the whole sheet, and from farther away when the first
 * look fails. The library misjudges the grid of about one code in 300 from any one distance.
 */
public final class QrReader {

    private static final double[] DISTANCES = {1, 2, 4, 3};

    private QrReader() {}

    /** What the code says, and how much of it may be lost: {@code "M https://…"}. */
    public static String read(BufferedImage sheet) throws ReaderException {
        ReaderException failed = NotFoundException.getNotFoundInstance();
        for (double distance : DISTANCES) {
            try {
                return decoded(seenFrom(sheet, distance));
            } catch (ReaderException e) {
                failed = e;
            }
        }
        throw failed;
    }

    private static String decoded(BufferedImage sheet) throws ReaderException {
        int[] pixels = sheet.getRGB(0, 0, sheet.getWidth(), sheet.getHeight(), null, 0, sheet.getWidth());
        Result result = new QRCodeReader()
                .decode(
                        new BinaryBitmap(new HybridBinarizer(
                                new RGBLuminanceSource(sheet.getWidth(), sheet.getHeight(), pixels))),
                        Map.of(DecodeHintType.TRY_HARDER, true));
        return result.getResultMetadata().get(ResultMetadataType.ERROR_CORRECTION_LEVEL) + " " + result.getText();
    }

    private static BufferedImage seenFrom(BufferedImage sheet, double distance) {
        int width = (int) (sheet.getWidth() / distance);
        int height = (int) (sheet.getHeight() / distance);
        BufferedImage seen = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = seen.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(sheet, 0, 0, width, height, null);
        pen.dispose();
        return seen;
    }

    public static String read(byte[] picture) throws ReaderException, IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(picture));
        if (image == null) {
            throw NotFoundException.getNotFoundInstance();
        }
        return read(image);
    }
}
