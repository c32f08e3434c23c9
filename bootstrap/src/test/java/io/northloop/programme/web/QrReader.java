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
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import javax.imageio.ImageIO;

/**
 * Reads codes as a telephone's camera does: from a picture of the whole sheet, and with another turn of the hand when
 * the first look fails. The library misjudges the grid of about one code in 300 as it lies, and of others turned.
 */
public final class QrReader {

    private static final int[] TURNS = {5, 180, 20, 10, 270};

    private QrReader() {}

    /** What the code says, and how much of it may be lost: {@code "M https://…"}. */
    public static String read(BufferedImage sheet) throws ReaderException {
        ReaderException failed;
        try {
            return decoded(sheet);
        } catch (ReaderException e) {
            failed = e;
        }
        for (int degrees : TURNS) {
            try {
                return decoded(turned(sheet, degrees));
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

    private static BufferedImage turned(BufferedImage sheet, int degrees) {
        int side = (int) Math.ceil(Math.hypot(sheet.getWidth(), sheet.getHeight()));
        BufferedImage seen = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = seen.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, side, side);
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.rotate(Math.toRadians(degrees), side / 2.0, side / 2.0);
        pen.drawImage(sheet, (side - sheet.getWidth()) / 2, (side - sheet.getHeight()) / 2, null);
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
