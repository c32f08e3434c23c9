package io.northloop.programme.web;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A poster laid out on a sheet of A4: where each line of letters stands and which modules of the code are dark. Lengths
 * are millimetres from the upper left corner.
 *
 * @param code with its quiet zone of four modules, which nothing else touches
 */
record PosterSheet(List<Line> lines, BitMatrix code) {

    static final double WIDTH = 210;
    static final double HEIGHT = 297;

    /** Side of the code, quiet zone included; read from two metres and a half. */
    static final double CODE_SIDE = 120;

    static final double CODE_LEFT = (WIDTH - CODE_SIDE) / 2;
    static final double CODE_TOP = 118;

    private static final double MARGIN = 18;
    private static final double LEADING = 1.35;
    private static final double SHRINK = 0.94;
    private static final double ONE_LINE_FROM = 0.7;
    private static final double ROUNDING = 1e-9;
    private static final int QUIET_MODULES = 4;

    PosterSheet {
        lines = List.copyOf(lines);
    }

    /** One line of letters. */
    record Line(String text, double size, double x, double baseline) {}

    /** Longer names get smaller letters, never cut ones. */
    static PosterSheet of(Poster poster, PosterFont font) throws IOException {
        List<Line> lines = new ArrayList<>();
        double y = set(lines, font, poster.company(), 13, 2, 24);
        y = set(lines, font, poster.centre(), 9, 2, y + 5);
        y += 7;
        for (String invitation : poster.invitations()) {
            y = set(lines, font, invitation, 7, 2, y);
            y += 3;
        }
        set(lines, font, poster.written(), 5.6, 2, CODE_TOP + CODE_SIDE + 8);
        return new PosterSheet(lines, code(poster));
    }

    /** Sets a text in the middle, in at most so many lines; returns where the next may begin. */
    private static double set(List<Line> lines, PosterFont font, String text, double wished, int most, double top)
            throws IOException {
        String printable = font.printable(text.strip());
        // Rather one line of somewhat smaller letters than a last word alone on a second.
        double single = (WIDTH - 2 * MARGIN) / font.width(printable);
        double size = single >= wished * ONE_LINE_FROM ? Math.min(wished, single) : wished;
        List<String> broken = broken(printable, font, (WIDTH - 2 * MARGIN) / size);
        while (broken.size() > most) {
            size *= SHRINK;
            broken = broken(printable, font, (WIDTH - 2 * MARGIN) / size);
        }
        double baseline = top;
        for (String line : broken) {
            baseline += size;
            lines.add(new Line(line, size, (WIDTH - font.width(line) * size) / 2, baseline));
            baseline += size * (LEADING - 1);
        }
        return baseline;
    }

    /** @param width of a line, as a multiple of the size of letters */
    private static List<String> broken(String text, PosterFont font, double width) throws IOException {
        // Rules of both languages are in the Chinese iterator: between any two characters, but not inside a Latin word.
        BreakIterator places = BreakIterator.getLineInstance(Locale.SIMPLIFIED_CHINESE);
        places.setText(text);
        List<String> lines = new ArrayList<>();
        int start = 0;
        int fits = 0;
        for (int place = places.next(); place != BreakIterator.DONE; place = places.next()) {
            if (fits > start && font.width(text.substring(start, place).strip()) > width + ROUNDING) {
                lines.add(text.substring(start, fits).strip());
                start = fits;
            }
            fits = place;
        }
        String last = text.substring(start).strip();
        lines.add(last);
        // A single word that is wider than the sheet counts as many, so that its letters get smaller.
        boolean fit = lines.stream().allMatch(line -> fits(line, font, width));
        return fit ? lines : List.of("", "", last);
    }

    private static boolean fits(String line, PosterFont font, double width) {
        try {
            return font.width(line) <= width + ROUNDING;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BitMatrix code(Poster poster) {
        try {
            return new QRCodeWriter()
                    .encode(
                            poster.link().toString(),
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(
                                    EncodeHintType.ERROR_CORRECTION,
                                    ErrorCorrectionLevel.M,
                                    EncodeHintType.MARGIN,
                                    QUIET_MODULES));
        } catch (WriterException e) {
            throw new IllegalStateException("a link longer than a QR code holds", e);
        }
    }
}
