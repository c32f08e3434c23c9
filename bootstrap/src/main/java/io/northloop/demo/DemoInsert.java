package io.northloop.demo;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Many rows into one table. COPY would be faster still, but goes into no table with row-level security. */
final class DemoInsert {

    private final JdbcTemplate jdbc;

    DemoInsert(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param columns of the table, separated by commas
     * @param values of a row in the order of the columns: text, JSON too, numbers, truth values, ids, days, instants,
     *     bytes, lists of numbers, or {@code null}
     */
    <T> void into(String table, String columns, List<T> rows, Function<T, List<@Nullable Object>> values) {
        String places = String.join(", ", Collections.nCopies(columns.split(",", -1).length, "?"));
        jdbc.batchUpdate(
                "insert into " + table + " (" + columns + ") values (" + places + ")",
                rows,
                DemoVisits.BATCH,
                (row, each) -> {
                    List<@Nullable Object> cells = values.apply(each);
                    for (int place = 0; place < cells.size(); place++) {
                        set(row, place + 1, cells.get(place));
                    }
                });
    }

    /** Of text and lists the column says what they are. */
    private static void set(PreparedStatement row, int place, @Nullable Object value) throws SQLException {
        switch (value) {
            case null -> row.setNull(place, Types.OTHER);
            case String text -> row.setObject(place, text, Types.OTHER);
            case Instant at -> row.setTimestamp(place, Timestamp.from(at));
            case LocalDate day -> row.setObject(place, day);
            case byte[] bytes -> row.setBytes(place, bytes);
            case List<?> list ->
                row.setObject(
                        place,
                        list.stream().map(DemoInsert::number).collect(Collectors.joining(",", "{", "}")),
                        Types.OTHER);
            default -> row.setObject(place, value);
        }
    }

    private static String number(Object value) {
        return value instanceof BigDecimal exact ? exact.toPlainString() : value.toString();
    }
}
