package io.northloop.response.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.northloop.response.model.ImportRow;
import io.northloop.shared.DomainError;
import io.northloop.shared.Fault;
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
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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

    private static final Random RANDOM = new Random(1);

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
    void one_cell_that_inflates_beyond_reason_is_refused() throws IOException {
        Path file = withEntry("xl/worksheets/sheet1.xml", out -> {
            out.write(("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
                            + "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>")
                    .getBytes(StandardCharsets.UTF_8));
            slowlyDeflated(out);
            out.write("</t></is></c></row></sheetData></worksheet>".getBytes(StandardCharsets.UTF_8));
        });
        assertSuspicious(file);
    }

    @Test
    void a_row_of_many_long_cells_is_refused() throws IOException {
        Path file = withEntry("xl/worksheets/sheet1.xml", out -> {
            out.write(("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
                            + "<row r=\"1\">")
                    .getBytes(StandardCharsets.UTF_8));
            String text = random(200_000);
            for (int i = 0; i < 100; i++) {
                out.write(("<c r=\"A1\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>")
                        .getBytes(StandardCharsets.UTF_8));
            }
            out.write("</row></sheetData></worksheet>".getBytes(StandardCharsets.UTF_8));
        });
        assertSuspicious(file);
    }

    @Test
    void a_table_of_styles_that_inflates_beyond_reason_is_refused() throws IOException {
        Path file = withEntry("xl/styles.xml", out -> {
            out.write("<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><!--"
                    .getBytes(StandardCharsets.UTF_8));
            slowlyDeflated(out);
            out.write("--></styleSheet>".getBytes(StandardCharsets.UTF_8));
        });
        assertSuspicious(file);
    }

    @Test
    void a_row_too_long_to_be_an_answer_is_rejected_alone() throws IOException {
        Path file = folder.resolve("long.xlsx");
        try (Workbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            Sheet sheet = workbook.createSheet();
            Row header = sheet.createRow(0);
            Row absurd = sheet.createRow(1);
            Row good = sheet.createRow(2);
            for (int i = 0; i < 10; i++) {
                header.createCell(i).setCellValue("c" + i);
                absurd.createCell(i).setCellValue("x".repeat(32_767));
            }
            good.createCell(0).setCellValue(9);
            workbook.write(out);
        }
        List<ImportRow> rows = new ArrayList<>();
        Set<String> wanted = IntStream.range(0, 10).mapToObj(i -> "c" + i).collect(Collectors.toSet());
        new XlsxRows(file, 1000).rows(wanted, rows::add);
        assertThat(rows.getFirst().malformed()).contains(Fault.at("", "import-line-too-long", PhysicalLines.LONGEST));
        assertThat(rows.get(1).cells()).isEqualTo(Map.of("c0", "9"));
    }

    private interface Content {
        void into(OutputStream out) throws IOException;
    }

    private Path withEntry(String name, Content content) throws IOException {
        Path file = folder.resolve("bomb-" + name.replace('/', '-') + ".xlsx");
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(workbook()));
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                if (entry.getName().equals(name)) {
                    content.into(out);
                } else {
                    in.transferTo(out);
                }
                out.closeEntry();
            }
        }
        return file;
    }

    /** 64 MiB that pass the check of the ratio: one part in fifty does not repeat. */
    private static void slowlyDeflated(OutputStream out) throws IOException {
        String repeated = "x".repeat(50_000);
        for (int i = 0; i < 1300; i++) {
            out.write((repeated + random(1000)).getBytes(StandardCharsets.UTF_8));
        }
    }

    private static String random(int characters) {
        return RANDOM.ints(characters, 'a', 'z')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static void assertSuspicious(Path file) {
        assertThatThrownBy(() -> read(file))
                .isInstanceOfSatisfying(
                        DomainError.class, e -> assertThat(e.code()).isEqualTo("import-file-suspicious"));
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
