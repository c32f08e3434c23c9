package io.northloop.response.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.northloop.response.model.ImportRow;
import io.northloop.shared.DomainError;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XlsxRowsTest {

    @TempDir
    private Path folder;

    @Test
    void reads_texts_numbers_dates_and_leaves_formulas_as_values() throws IOException {
        List<ImportRow> rows = read(workbook());
        assertThat(rows)
                .extracting(ImportRow::cells)
                .containsExactly(
                        Map.of("score", "9", "reason", "服务很好", "day", "2026-05-13"),
                        Map.of("score", "0.5", "day", "2026-05-14T14:30"));
        assertThat(rows).extracting(ImportRow::line).containsExactly(2L, 4L);
    }

    @Test
    void what_is_no_workbook_is_refused_with_a_sentence() throws IOException {
        Path file = folder.resolve("broken.xlsx");
        byte[] bytes = Files.readAllBytes(workbook());
        Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
        assertThatThrownBy(() -> read(file))
                .isInstanceOfSatisfying(
                        DomainError.class, e -> assertThat(e.code()).isEqualTo("import-file-unreadable"));
    }

    @Test
    void a_zip_bomb_is_refused_before_it_fills_memory() throws IOException {
        Path file = folder.resolve("bomb.xlsx");
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(workbook()));
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                if (entry.getName().equals("xl/sharedStrings.xml")) {
                    bomb(out);
                } else {
                    in.transferTo(out);
                }
                out.closeEntry();
            }
        }
        assertThat(Files.size(file)).isLessThan(2_000_000);
        assertThatThrownBy(() -> read(file))
                .isInstanceOfSatisfying(
                        DomainError.class, e -> assertThat(e.code()).isEqualTo("import-file-suspicious"));
    }

    private static void bomb(OutputStream out) throws IOException {
        out.write("<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><si><t>"
                .getBytes(StandardCharsets.UTF_8));
        byte[] block = new byte[1 << 20];
        Arrays.fill(block, (byte) 'x');
        for (int i = 0; i < 300; i++) {
            out.write(block);
        }
        out.write("</t></si></sst>".getBytes(StandardCharsets.UTF_8));
    }

    private Path workbook() throws IOException {
        Path file = folder.resolve("answers.xlsx");
        try (Workbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            CellStyle date = workbook.createCellStyle();
            date.setDataFormat(workbook.createDataFormat().getFormat("d/m/yy"));
            Sheet sheet = workbook.createSheet();
            Row header = sheet.createRow(0);
            header.createCell(0).setCellValue("score");
            header.createCell(1).setCellValue("reason");
            header.createCell(2).setCellValue("day");
            Row first = sheet.createRow(1);
            first.createCell(0).setCellValue(9);
            first.createCell(1).setCellValue("服务很好");
            first.createCell(2).setCellValue(LocalDate.of(2026, 5, 13));
            first.getCell(2).setCellStyle(date);
            Row second = sheet.createRow(3);
            second.createCell(0).setCellValue(0.5);
            second.createCell(2).setCellValue(LocalDate.of(2026, 5, 14).atTime(14, 30));
            second.getCell(2).setCellStyle(date);
            workbook.write(out);
        }
        return file;
    }

    private static List<ImportRow> read(Path file) throws IOException {
        List<ImportRow> rows = new ArrayList<>();
        new XlsxRows(file, 1000).rows(Set.of("score", "reason", "day"), rows::add);
        return rows;
    }
}
