package io.northloop.shared.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.northloop.shared.DomainError;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

final class TableFileTest {

    private static final TableFile TABLE = new TableFile(
            "figures",
            List.of("单位", "NPS"),
            List.of(Arrays.asList("=HYPERLINK(\"x\")", new BigDecimal("-12.5")), Arrays.asList("Pudong, East", null)));

    @Test
    void csv_begins_no_formula_and_keeps_numbers_and_gaps() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TABLE.csv(out);
        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .containsExactly("\uFEFF单位,NPS", "\"'=HYPERLINK(\"\"x\"\")\",-12.5", "\"Pudong, East\",");
    }

    @Test
    void xlsx_holds_numbers_as_numbers_and_text_as_text() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TABLE.xlsx(out);
        String sheet = sheet(out.toByteArray());
        assertThat(sheet)
                .contains("<v>-12.5</v>")
                .contains("&apos;=HYPERLINK")
                .contains("&#x5355;&#x4f4d;")
                .doesNotContain("<f>");
    }

    @Test
    void other_formats_and_ragged_rows_are_refused() {
        assertThatThrownBy(() -> TableFile.Format.of("pdf")).isInstanceOf(DomainError.class);
        assertThatThrownBy(() -> TableFile.Format.of(null)).isInstanceOf(DomainError.class);
        assertThatThrownBy(() -> new TableFile("figures", List.of("one"), List.of(List.of("one", "two"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static String sheet(byte[] workbook) throws IOException {
        Path file = Files.createTempFile("table", ".xlsx");
        try {
            Files.write(file, workbook);
            try (ZipFile zip = new ZipFile(file.toFile());
                    InputStream sheet = zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml"))) {
                return new String(sheet.readAllBytes(), StandardCharsets.UTF_8);
            }
        } finally {
            Files.delete(file);
        }
    }
}
