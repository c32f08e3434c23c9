package io.northloop.desk.web;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Which column sorts the tables of units; written {@code nps} or, from large to small, {@code -nps}. */
record TableOrder(Column column, boolean descending) {

    private static final TableOrder BY_UNIT = new TableOrder(Column.UNIT, false);

    enum Column {
        UNIT,
        NPS,
        ANSWERS,
        RATE
    }

    static TableOrder parse(@Nullable String text) {
        if (text == null) {
            return BY_UNIT;
        }
        boolean descending = text.startsWith("-");
        String name = descending ? text.substring(1) : text;
        return Arrays.stream(Column.values())
                .filter(column -> code(column).equals(name))
                .findFirst()
                .map(column -> new TableOrder(column, descending))
                .orElse(BY_UNIT);
    }

    /** What a click on that column's head asks for: numbers first from large to small, then the other way round. */
    public String next(String columnCode) {
        boolean current = code(column).equals(columnCode);
        boolean firstDescending = !columnCode.equals(code(Column.UNIT));
        boolean next = current ? !descending : firstDescending;
        return (next ? "-" : "") + columnCode;
    }

    /** Value of {@code aria-sort} for a column's head. */
    public String direction(String columnCode) {
        if (!code(column).equals(columnCode)) {
            return "none";
        }
        return descending ? "descending" : "ascending";
    }

    /** As it stands in the address. */
    public String code() {
        return (descending ? "-" : "") + code(column);
    }

    private static String code(Column column) {
        return column.name().toLowerCase(Locale.ROOT);
    }
}
