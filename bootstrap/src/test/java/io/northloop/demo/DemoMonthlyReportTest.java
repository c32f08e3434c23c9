package io.northloop.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.northloop.shared.bootstrap.DemoTest;
import io.northloop.shared.web.Looks;
import io.northloop.shared.web.Visit;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The monthly report full of the demo company's answers, on screens and on paper. */
@DemoTest
class DemoMonthlyReportTest {

    private static final String JUNE = "/monthly-report?month=2026-06";

    /** A4 in points of 1/72 inch. */
    private static final float WIDTH = 595;

    private static final float HEIGHT = 842;

    /** Of 255; paper that is white has it everywhere but where something is printed. */
    private static final int WHITE = 255;

    private final JdbcClient jdbc;
    private final int port;

    @Autowired
    DemoMonthlyReportTest(JdbcClient jdbc, @LocalServerPort int port) {
        this.jdbc = jdbc;
        this.port = port;
    }

    @Test
    void the_page_is_usable_by_everybody_on_every_device() {
        Looks looks = new Looks(port, "report");
        looks.at("hq", "demo", Map.of("company", JUNE, "region", JUNE + "&unit=east"));
        looks.at("east", "demo", Map.of("own-region", JUNE));
        looks.at("shanghai", "demo", Map.of("own-centre", JUNE));
        assertThat(looks.wrong()).isEmpty();
    }

    /** Printed from dark screens: numbered white sheets of A4 with the figures of plain SQL, and nothing to press. */
    @Test
    void it_prints_to_a_clean_pdf() throws IOException {
        try (Visit visit = Visit.to(port, Visit.Device.DESK_EN_DARK)) {
            visit.signIn("hq", "demo");
            visit.open(JUNE);
            try (PDDocument paper = Loader.loadPDF(printed(visit, "report-dark-en"))) {
                assertThat(text(paper))
                        .contains("Monthly report · Jun 2026", "1 Jun 2026", "30 Jun 2026")
                        .contains(nps(), "Satisfaction index, Q2 2026", "Why it changed", "Suzhou Park")
                        .contains(
                                "Follow-up",
                                "Alerts raised in the month",
                                "Jun 2025",
                                "1 / " + paper.getNumberOfPages())
                        .doesNotContain(
                                "Print or save as PDF", "CSV", "XLSX", "Sign out", "Benchmarks", "Skip to content");
                assertThat(paper.getNumberOfPages()).isBetween(2, 6);
                for (int sheet = 0; sheet < paper.getNumberOfPages(); sheet++) {
                    assertThat(paper.getPage(sheet).getMediaBox().getWidth()).isCloseTo(WIDTH, within());
                    assertThat(paper.getPage(sheet).getMediaBox().getHeight()).isCloseTo(HEIGHT, within());
                    isWhite(new PDFRenderer(paper).renderImageWithDPI(sheet, 50));
                }
            }
        }
        try (Visit visit = Visit.to(port, Visit.Device.PHONE_ZH_DARK)) {
            visit.signIn("east", "demo");
            visit.open(JUNE);
            try (PDDocument paper = Loader.loadPDF(printed(visit, "report-dark-zh"))) {
                assertThat(text(paper)).contains("月度报告", "2026年6月", "95%").doesNotContain("Beijing", "变化的原因");
            }
        }
    }

    @Test
    void the_button_prints() {
        try (Visit visit = Visit.to(port, Visit.Device.DESK_EN)) {
            visit.signIn("hq", "demo");
            visit.open(JUNE);
            visit.page().evaluate("window.print = () => { window.printed = true; }");
            visit.page().click("[data-print]");
            assertThat(visit.page().evaluate("window.printed")).isEqualTo(true);
            visit.page().click("a[rel=prev]");
            visit.page().waitForURL(url -> url.contains("month=2026-05"));
            assertThat(visit.page().textContent("h1")).contains("May 2026");
        }
    }

    private static byte[] printed(Visit visit, String name) throws IOException {
        byte[] pdf = visit.page().pdf(new Page.PdfOptions().setPreferCSSPageSize(true));
        Path file = Path.of("target", "looks", name + ".pdf");
        Files.createDirectories(file.getParent());
        Files.write(file, pdf);
        return pdf;
    }

    /** In one line, wherever it was broken. */
    private static String text(PDDocument paper) throws IOException {
        return new PDFTextStripper().getText(paper).replaceAll("\\s+", " ");
    }

    private static Offset<Float> within() {
        return Offset.offset(2f);
    }

    /** Corners and edges, where nothing is printed but the number, and most of the sheet. */
    private static void isWhite(BufferedImage sheet) {
        List<Integer> corners = List.of(
                sheet.getRGB(2, 2), sheet.getRGB(sheet.getWidth() - 3, 2), sheet.getRGB(2, sheet.getHeight() - 3));
        assertThat(corners).allMatch(pixel -> (pixel & WHITE) == WHITE);
        long white = 0;
        for (int x = 0; x < sheet.getWidth(); x++) {
            for (int y = 0; y < sheet.getHeight(); y++) {
                white += (sheet.getRGB(x, y) & 0xFFFFFF) == 0xFFFFFF ? 1 : 0;
            }
        }
        assertThat((double) white / sheet.getWidth() / sheet.getHeight()).isGreaterThan(0.6);
    }

    /** The company's NPS of June by plain SQL, as a table writes it. */
    private String nps() {
        double nps = jdbc.sql("""
                        select 100.0 * (count(*) filter (where score >= 9) - count(*) filter (where score <= 6)) / count(*)
                        from response
                        where kind = 'TRANSACTIONAL' and score is not null
                          and date_trunc('month', answered_at at time zone 'Asia/Shanghai') = timestamp '2026-06-01'""").query(Double.class).single();
        BigDecimal rounded = BigDecimal.valueOf(nps).setScale(1, RoundingMode.HALF_UP);
        return (rounded.signum() < 0 ? "−" : "+") + rounded.abs().toPlainString();
    }
}
