package io.northloop.response.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.northloop.response.model.ImportRow;
import io.northloop.shared.DomainError;
import io.northloop.shared.Fault;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CsvRowsTest {

    @Test
    void reads_quoted_fields_that_span_lines() throws IOException {
        List<ImportRow> rows = rows("a,b\r\n1,\"two, \"\"or\"\"\r\nmore\"\r\n3,4\n");
        assertThat(rows)
                .extracting(ImportRow::cells)
                .containsExactly(Map.of("a", "1", "b", "two, \"or\"\nmore"), Map.of("a", "3", "b", "4"));
        assertThat(rows).extracting(ImportRow::line).containsExactly(2L, 4L);
    }

    @Test
    void an_open_quote_spoils_its_own_line_only() throws IOException {
        List<ImportRow> rows = rows("a,b\n1,\"never closed\n2,x\n3,y\n");
        assertThat(rows).extracting(ImportRow::line).containsExactly(2L, 3L, 4L);
        assertThat(rows.getFirst().malformed()).contains(Fault.at("", "import-open-quote"));
        assertThat(rows.get(1).cells()).isEqualTo(Map.of("a", "2", "b", "x"));
    }

    @Test
    void a_ragged_line_is_named_and_never_stops_the_others() throws IOException {
        List<ImportRow> rows = rows("a,b\n1\n1,2,3\n4,5,,\n6,7\n");
        assertThat(rows.get(0).malformed()).contains(Fault.at("", "import-ragged-line", 2, 1));
        assertThat(rows.get(1).malformed()).contains(Fault.at("", "import-ragged-line", 2, 3));
        assertThat(rows.get(2).malformed()).isEmpty();
        assertThat(rows.get(3).cells()).isEqualTo(Map.of("a", "6", "b", "7"));
    }

    @Test
    void a_line_of_absurd_length_fills_no_memory() throws IOException {
        String absurd = "x".repeat(PhysicalLines.LONGEST + 5);
        List<ImportRow> rows = rows("a,b\n" + absurd + ",1\n2,3\n");
        assertThat(rows.getFirst().malformed()).isPresent();
        assertThat(rows.get(1).cells()).isEqualTo(Map.of("a", "2", "b", "3"));
    }

    @Test
    void finds_the_separator_and_gives_every_column_a_name() throws IOException {
        CsvRows csv = new CsvRows(new StringReader("\uFEFFa;;a\n1;2;3\n"), () -> 0);
        assertThat(csv.headers()).containsExactly("a", "#2", "a (2)");
        assertThat(new CsvRows(new StringReader("a\tb\n"), () -> 0).headers()).containsExactly("a", "b");
    }

    @Test
    void a_byte_order_mark_hides_no_quoted_header() throws IOException {
        CsvRows csv = new CsvRows(new StringReader("\uFEFF\"a;b\";\"c\"\n\"1\";2\n"), () -> 0);
        assertThat(csv.headers()).containsExactly("a;b", "c");
        List<ImportRow> rows = new ArrayList<>();
        csv.rows(Set.of("a;b", "c"), rows::add);
        assertThat(rows).extracting(ImportRow::cells).containsExactly(Map.of("a;b", "1", "c", "2"));
        assertThat(new CsvRows(new StringReader("\uFEFF\n\"a\"\n"), () -> 0).headers())
                .containsExactly("a");
    }

    @Test
    void a_record_of_absurd_length_is_one_rejected_row() throws IOException {
        String line = "x".repeat(PhysicalLines.LONGEST / 100) + "\n";
        List<ImportRow> rows = rows("a,b\n1,\"" + line.repeat(120) + "\"\n2,3\n");
        assertThat(rows.getFirst().malformed()).contains(Fault.at("", "import-line-too-long", PhysicalLines.LONGEST));
        assertThat(rows).allMatch(row -> row.characters() <= PhysicalLines.LONGEST);
        assertThat(rows.getLast().cells()).isEqualTo(Map.of("a", "2", "b", "3"));
    }

    @Test
    void a_header_of_absurd_width_is_no_table() {
        assertThatThrownBy(() -> rows(",".repeat(CsvRows.MOST_COLUMNS) + "\n1\n"))
                .isInstanceOfSatisfying(
                        DomainError.class, e -> assertThat(e.code()).isEqualTo("import-file-unreadable"));
    }

    @Test
    void an_empty_file_has_no_columns_and_no_rows() throws IOException {
        assertThat(rows("")).isEmpty();
        assertThat(rows("a,b\n\n\n")).isEmpty();
    }

    private static List<ImportRow> rows(String text) throws IOException {
        CsvRows csv = new CsvRows(new StringReader(text), () -> 0);
        List<ImportRow> rows = new ArrayList<>();
        csv.rows(new HashSet<>(csv.headers()), rows::add);
        return rows;
    }
}
