package io.northloop.programme.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.northloop.shared.web.Visit;
import io.northloop.shared.web.Visit.Device;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** Posters as files: what a printer and a telephone's camera make of them. */
class PosterFilesTest {

    private static final String LINK = "https://survey.example.com/c/7k3m9q2w8x5v4t6r1p0n7j3h2g";
    private static final Poster POSTER = new Poster(
            "北极星新能源汽车服务有限公司",
            "上海浦东第一服务中心 · Pudong Road",
            List.of("请用手机扫描二维码,告诉我们您的感受。", "Please scan the code with your phone and tell us what you think."),
            URI.create(LINK));

    @Test
    void the_code_of_a_png_is_read_from_the_whole_sheet() throws Exception {
        byte[] file = kept(PosterFormat.PNG, POSTER);
        assertThat(QrReader.read(file)).isEqualTo("M " + LINK);
        String head = new String(file, 0, 200, StandardCharsets.ISO_8859_1);
        assertThat(head).as("it says how big it prints").contains("pHYs");
    }

    @Test
    void a_pdf_carries_its_letters_in_both_languages_and_a_code_that_is_read() throws Exception {
        try (PDDocument document = Loader.loadPDF(kept(PosterFormat.PDF, POSTER))) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            String text = new PDFTextStripper().getText(document);
            assertThat(text).contains("北极星新能源汽车服务有限公司", "上海浦东第一服务中心", "Please scan", LINK.substring(8));
            document.getPage(0)
                    .getResources()
                    .getFontNames()
                    .forEach(name -> assertThat(embedded(document, name)).isTrue());
            BufferedImage printed = new PDFRenderer(document).renderImageWithDPI(0, 150);
            assertThat(QrReader.read(printed)).isEqualTo("M " + LINK);
        }
    }

    @Test
    void an_svg_needs_no_font_and_is_read_from_a_browsers_screen() throws Exception {
        byte[] file = kept(PosterFormat.SVG, POSTER);
        assertThat(new String(file, StandardCharsets.UTF_8))
                .doesNotContain("<text", "font")
                .contains("北极星");
        try (Visit visit = Visit.to(0, Device.DESK_EN)) {
            Page page = visit.page();
            page.setViewportSize(800, 1130);
            page.setContent(new String(file, StandardCharsets.UTF_8));
            assertThat(QrReader.read(page.screenshot())).isEqualTo("M " + LINK);
        }
    }

    @Test
    void long_names_get_smaller_letters_and_letters_that_no_font_has_a_mark() throws Exception {
        Poster crowded = new Poster(
                "Donaudampfschifffahrtsgesellschaftskapitänsfahrzeugservicezentrumsverwaltungsgesellschaft",
                "\uD83D\uDE00 服务中心".repeat(12),
                POSTER.invitations(),
                POSTER.link());
        assertThat(QrReader.read(kept(PosterFormat.PNG, crowded))).isEqualTo("M " + LINK);
        try (PosterFont font = PosterFont.open()) {
            PosterSheet sheet = PosterSheet.of(crowded, font);
            for (PosterSheet.Line line : sheet.lines()) {
                assertThat(line.x()).as(line.text()).isGreaterThanOrEqualTo(17.9);
                assertThat(line.baseline() < PosterSheet.CODE_TOP
                                || line.baseline() - line.size() > PosterSheet.CODE_TOP + PosterSheet.CODE_SIDE)
                        .as(line.text())
                        .isTrue();
            }
            assertThat(sheet.lines()).anyMatch(line -> line.text().contains("〓"));
        }
        assertThat(kept(PosterFormat.PDF, crowded)).isNotEmpty();
    }

    /** The files lie in {@code target/looks} for whoever wants to look. */
    private static byte[] kept(PosterFormat format, Poster poster) throws IOException {
        byte[] file = format.file(poster);
        Path looks = Files.createDirectories(Path.of("target", "looks"));
        String name = poster.equals(POSTER) ? "poster." : "poster-crowded.";
        Files.write(looks.resolve(name + format.extension()), file);
        return file;
    }

    private static boolean embedded(PDDocument document, COSName name) {
        try {
            return document.getPage(0).getResources().getFont(name).isEmbedded();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
