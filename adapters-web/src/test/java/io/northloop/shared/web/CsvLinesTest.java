package io.northloop.shared.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.northloop.shared.DomainError;
import io.northloop.shared.Fault;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvLinesTest {

    private record Row(@Nullable String name, @Nullable BigDecimal amount) {}

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void reads_what_stands_under_each_column_whatever_parts_them(String separator) throws IOException {
        String table = "amount,name\r\n12.50,\" Li, Na \"\r\n\r\n,\"\"\n".replace(",", separator);
        assertThat(read(table))
                .containsExactly(
                        new BodyLine.Good<>(2, new Row("Li" + separator + " Na", new BigDecimal("12.50"))),
                        new BodyLine.Good<>(4, new Row(null, null)));
    }

    @Test
    void a_bad_line_spoils_only_itself() throws IOException {
        List<BodyLine<Row>> lines = read("name,amount\n\"never closed,1\nshort\na,b,c\nx,twelve\nok,1E3\n");
        assertThat(lines)
                .extracting(CsvLinesTest::told)
                .containsExactly(
                        "2 import-open-quote",
                        "3 import-ragged-line",
                        "4 import-ragged-line",
                        "5 not-a-number",
                        "6 ok");
    }

    @Test
    void a_line_without_end_is_not_kept_in_memory() throws IOException {
        List<BodyLine<Row>> lines = read("name,amount\n" + "x".repeat(LineReader.LONGEST_LINE + 1) + ",1\nok,1\n");
        assertThat(lines).extracting(CsvLinesTest::told).containsExactly("2 line-too-long", "3 ok");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1E9999999999", "0x10", "1,000", "NaN", "１２", "1 2"})
    void nothing_else_is_a_number(String text) throws IOException {
        assertThat(read("name,amount\nx,\"" + text + "\"\n"))
                .extracting(CsvLinesTest::told)
                .containsExactly("2 not-a-number");
    }

    @Test
    void a_mark_of_byte_order_and_other_character_sets_are_understood() throws IOException {
        assertThat(read("\uFEFFname,amount\n王芳,1\n"))
                .containsExactly(new BodyLine.Good<>(2, new Row("王芳", BigDecimal.ONE)));
        Charset gb = Charset.forName("GB18030");
        assertThat(read("name,amount\n王芳,1\n".getBytes(gb), gb))
                .containsExactly(new BodyLine.Good<>(2, new Row("王芳", BigDecimal.ONE)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "name", "name,amount,colour", "name,amount,name", "\"name,amount"})
    void the_header_names_all_columns_and_no_others(String header) {
        DomainError refused = catchThrowableOfType(DomainError.class, () -> read(header + "\nx,1\n"));
        assertThat(refused.kind()).isEqualTo(DomainError.Kind.MALFORMED);
        assertThat(refused.faults()).isNotEmpty();
    }

    private static String told(BodyLine<Row> line) {
        return switch (line) {
            case BodyLine.Good<Row>(int number, Row _) -> number + " ok";
            case BodyLine.Bad<Row>(int number, List<Fault> faults) ->
                number + " " + faults.getFirst().code();
        };
    }

    private static List<BodyLine<Row>> read(String table) throws IOException {
        return read(table.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    private static List<BodyLine<Row>> read(byte[] table, Charset charset) throws IOException {
        List<BodyLine<Row>> all = new ArrayList<>();
        try (CsvLines<Row> lines = new CsvLines<>(
                new ByteArrayInputStream(table),
                charset,
                List.of("name", "amount"),
                List.of(),
                cells -> new Row(cells.text("name"), cells.number("amount")))) {
            for (List<BodyLine<Row>> some = lines.next(2); !some.isEmpty(); some = lines.next(2)) {
                all.addAll(some);
            }
        }
        return all;
    }
}
