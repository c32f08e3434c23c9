package io.northloop.programme.web;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.util.PrimitiveIterator;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TrueTypeCollection;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.springframework.core.io.ClassPathResource;

/**
 * The letters of posters, Chinese and Latin, from a font that comes with the product: a machine without fonts prints
 * the same. Opened for one poster at a time, because reading glyphs moves through the file.
 */
final class PosterFont implements AutoCloseable {

    /** Stands for a character that the font lacks: printers' mark for a missing type. */
    private static final int MISSING = '〓';

    private final TrueTypeCollection file;
    private final TrueTypeFont font;
    private final CmapLookup glyphs;

    private PosterFont(TrueTypeCollection file, TrueTypeFont font) throws IOException {
        this.file = file;
        this.font = font;
        this.glyphs = font.getUnicodeCmapLookup();
    }

    static PosterFont open() throws IOException {
        try (InputStream in = new ClassPathResource("fonts/wqy-microhei.ttc").getInputStream()) {
            TrueTypeCollection file = new TrueTypeCollection(in);
            return new PosterFont(file, file.getFontByName("WenQuanYiMicroHei"));
        }
    }

    /** The text with a mark wherever the font has no letter. */
    String printable(String text) {
        return text.codePoints()
                .map(letter -> glyphs.getGlyphId(letter) == 0 ? MISSING : letter)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** How wide the text runs, as a multiple of the size of its letters. */
    double width(String text) throws IOException {
        double units = 0;
        for (PrimitiveIterator.OfInt letters = text.codePoints().iterator(); letters.hasNext(); ) {
            units += font.getAdvanceWidth(glyphs.getGlyphId(letters.nextInt()));
        }
        return units / font.getUnitsPerEm();
    }

    /** The letters' outlines, y downwards, the first one standing on (x, baseline). */
    Shape outline(String text, double size, double x, double baseline) throws IOException {
        Path2D outline = new Path2D.Double(Path2D.WIND_NON_ZERO);
        double scale = size / font.getUnitsPerEm();
        double at = x;
        for (PrimitiveIterator.OfInt letters = text.codePoints().iterator(); letters.hasNext(); ) {
            int glyph = glyphs.getGlyphId(letters.nextInt());
            GlyphData drawn = font.getGlyph().getGlyph(glyph);
            if (drawn != null) {
                outline.append(
                        drawn.getPath().getPathIterator(new AffineTransform(scale, 0, 0, -scale, at, baseline)), false);
            }
            at += font.getAdvanceWidth(glyph) * scale;
        }
        return outline;
    }

    /** The font as the document carries it: those letters that it uses. */
    PDFont embedded(PDDocument document) throws IOException {
        return PDType0Font.load(document, font, true);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
