package io.northloop.programme.web;

import com.google.zxing.common.BitMatrix;
import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.web.util.HtmlUtils;

/** A poster as SVG that needs no font: its letters are outlines, its code one path of modules. */
final class PosterSvg {

    private static final int COORDINATES = 6;

    private PosterSvg() {}

    static byte[] draw(PosterSheet sheet, PosterFont font, Poster poster) throws IOException {
        StringBuilder svg = new StringBuilder(1 << 16)
                .append("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"210mm\" height=\"297mm\"")
                .append(" viewBox=\"0 0 210 297\" role=\"img\"><title>")
                .append(HtmlUtils.htmlEscape(poster.company() + " · " + poster.centre(), "UTF-8"))
                .append("</title><path fill=\"#fff\" d=\"M0 0h210v297H0z\"/>");
        code(sheet.code(), svg);
        for (PosterSheet.Line line : sheet.lines()) {
            svg.append("<path d=\"");
            path(font.outline(line.text(), line.size(), line.x(), line.baseline()), svg);
            svg.append("\"/>");
        }
        return svg.append("</svg>\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    /** One unit a module, a run of dark ones at a time. */
    private static void code(BitMatrix code, StringBuilder svg) {
        svg.append("<path shape-rendering=\"crispEdges\" transform=\"translate(")
                .append(number(PosterSheet.CODE_LEFT))
                .append(' ')
                .append(number(PosterSheet.CODE_TOP))
                .append(") scale(")
                .append(PosterSheet.CODE_SIDE / code.getWidth())
                .append(")\" d=\"");
        for (int y = 0; y < code.getHeight(); y++) {
            int x = 0;
            while (x < code.getWidth()) {
                int end = x;
                while (end < code.getWidth() && code.get(end, y)) {
                    end++;
                }
                if (end > x) {
                    int run = end - x;
                    svg.append('M').append(x).append(' ').append(y).append('h').append(run);
                    svg.append("v1h-").append(run).append('z');
                }
                x = end + 1;
            }
        }
        svg.append("\"/>");
    }

    private static void path(Shape shape, StringBuilder svg) {
        double[] at = new double[COORDINATES];
        for (PathIterator parts = shape.getPathIterator(null); !parts.isDone(); parts.next()) {
            switch (parts.currentSegment(at)) {
                case PathIterator.SEG_MOVETO -> points('M', at, 2, svg);
                case PathIterator.SEG_LINETO -> points('L', at, 2, svg);
                case PathIterator.SEG_QUADTO -> points('Q', at, 4, svg);
                case PathIterator.SEG_CUBICTO -> points('C', at, COORDINATES, svg);
                default -> svg.append('Z');
            }
        }
    }

    private static void points(char command, double[] at, int count, StringBuilder svg) {
        svg.append(command);
        for (int i = 0; i < count; i++) {
            svg.append(i == 0 ? "" : " ").append(number(at[i]));
        }
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}
