package io.northloop.shared.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.northloop.access.web.Browser;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** A table of a page as somebody has it as a file: the same as CSV and as XLSX. */
public record DownloadedTable(List<String> header, List<List<String>> rows) {

    /** @param path ends in "format=", as pages write it */
    public static DownloadedTable of(Browser browser, String path) {
        HttpResponse<byte[]> csv = downloaded(browser, path + "csv");
        String text = new String(csv.body(), StandardCharsets.UTF_8);
        assertThat(text).as(path).startsWith("\uFEFF");
        List<List<String>> lines = CsvReader.builder().ofCsvRecord(text.substring(1)).stream()
                .map(CsvRecord::getFields)
                .toList();
        sameCells(path, lines, sheet(downloaded(browser, path + "xlsx").body()));
        assertThat(browser.get(path + "pdf").statusCode()).as(path).isEqualTo(400);
        return new DownloadedTable(lines.getFirst(), lines.subList(1, lines.size()));
    }

    /** The only row that begins with this. */
    public List<String> row(String... beginning) {
        List<String> begins = List.of(beginning);
        List<List<String>> found = rows.stream()
                .filter(row -> row.subList(0, begins.size()).equals(begins))
                .toList();
        assertThat(found).as("%s among %s", begins, rows).hasSize(1);
        return found.getFirst();
    }

    private static HttpResponse<byte[]> downloaded(Browser browser, String path) {
        HttpResponse<byte[]> answer = browser.download(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment");
        return answer;
    }

    private record Cell(boolean number, String text) {}

    private static void sameCells(String path, List<List<String>> lines, List<List<Cell>> sheet) {
        assertThat(sheet).as(path).hasSameSizeAs(lines);
        for (int row = 0; row < lines.size(); row++) {
            List<String> expected = lines.get(row);
            List<Cell> cells = sheet.get(row);
            for (int column = 0; column < expected.size(); column++) {
                String written = expected.get(column);
                Cell cell = column < cells.size() ? cells.get(column) : new Cell(false, "");
                if (cell.number()) {
                    assertThat(Double.parseDouble(cell.text()))
                            .as(path)
                            .isCloseTo(Double.parseDouble(written), within(1e-9));
                } else {
                    assertThat(cell.text()).as(path).isEqualTo(written);
                }
            }
        }
    }

    /** The first sheet of a workbook; cells that are missing are empty. */
    private static List<List<Cell>> sheet(byte[] workbook) {
        try {
            Path file = Files.createTempFile("table", ".xlsx");
            try {
                Files.write(file, workbook);
                return sheet(file);
            } finally {
                Files.delete(file);
            }
        } catch (IOException | ParserConfigurationException | SAXException e) {
            throw new AssertionError(e);
        }
    }

    private static List<List<Cell>> sheet(Path workbook)
            throws IOException, ParserConfigurationException, SAXException {
        try (ZipFile zip = new ZipFile(workbook.toFile());
                InputStream sheet = zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml"))) {
            NodeList rows = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(sheet)
                    .getElementsByTagName("row");
            List<List<Cell>> lines = new ArrayList<>();
            for (int row = 0; row < rows.getLength(); row++) {
                lines.add(cells((Element) rows.item(row)));
            }
            return lines;
        }
    }

    private static List<Cell> cells(Element row) {
        NodeList found = row.getElementsByTagName("c");
        List<Cell> cells = new ArrayList<>();
        for (int place = 0; place < found.getLength(); place++) {
            Element cell = (Element) found.item(place);
            int column = column(cell.getAttribute("r"));
            while (cells.size() < column) {
                cells.add(new Cell(false, ""));
            }
            boolean number = cell.getElementsByTagName("v").getLength() > 0;
            cells.add(new Cell(number, cell.getTextContent()));
        }
        return cells;
    }

    /** AB12 → 27. */
    private static int column(String reference) {
        int column = 0;
        for (char letter : reference.replaceAll("\\d", "").toCharArray()) {
            column = column * 26 + letter - 'A' + 1;
        }
        return column - 1;
    }
}
