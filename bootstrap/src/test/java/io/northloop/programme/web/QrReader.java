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
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import javax.imageio.ImageIO;

/** Reads codes as a telephone's camera does: from a picture of the whole sheet. */
public final class QrReader {

    private QrReader() {}

    /** What the code says, and how much of it may be lost: {@code "M https://…"}. */
    public static String read(BufferedImage sheet) throws ReaderException {
        int[] pixels = sheet.getRGB(0, 0, sheet.getWidth(), sheet.getHeight(), null, 0, sheet.getWidth());
        Result result = new QRCodeReader()
                .decode(
                        new BinaryBitmap(new HybridBinarizer(
                                new RGBLuminanceSource(sheet.getWidth(), sheet.getHeight(), pixels))),
                        Map.of(DecodeHintType.TRY_HARDER, true));
        return result.getResultMetadata().get(ResultMetadataType.ERROR_CORRECTION_LEVEL) + " " + result.getText();
    }

    public static String read(byte[] picture) throws ReaderException, IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(picture));
        if (image == null) {
            throw NotFoundException.getNotFoundInstance();
        }
        return read(image);
    }
}
