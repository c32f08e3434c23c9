package io.northloop.programme.web;

import com.google.zxing.common.BitMatrix;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;

/** A poster as PDF: letters are letters of an embedded font, the code is drawn, so both are sharp at any size. */
final class PosterPdf {

    private static final float POINTS_PER_MM = 72f / 25.4f;

    private PosterPdf() {}

    static byte[] draw(PosterSheet sheet, PosterFont letters, Poster poster) throws IOException {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.getDocumentInformation().setTitle(poster.company() + " · " + poster.centre());
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            PDFont font = letters.embedded(document);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                for (PosterSheet.Line line : sheet.lines()) {
                    content.beginText();
                    content.setFont(font, points(line.size()));
                    content.newLineAtOffset(points(line.x()), points(PosterSheet.HEIGHT - line.baseline()));
                    content.showText(line.text());
                    content.endText();
                }
                code(sheet.code(), content);
            }
            document.save(out);
            return out.toByteArray();
        }
    }

    private static void code(BitMatrix code, PDPageContentStream content) throws IOException {
        double module = PosterSheet.CODE_SIDE / code.getWidth();
        for (int y = 0; y < code.getHeight(); y++) {
            for (int x = 0; x < code.getWidth(); x++) {
                if (code.get(x, y)) {
                    content.addRect(
                            points(PosterSheet.CODE_LEFT + x * module),
                            points(PosterSheet.HEIGHT - PosterSheet.CODE_TOP - (y + 1) * module),
                            points(module),
                            points(module));
                }
            }
        }
        // Filled as one, so that no hairline shows between neighbours.
        content.fill();
    }

    private static float points(double millimetres) {
        return (float) millimetres * POINTS_PER_MM;
    }
}
