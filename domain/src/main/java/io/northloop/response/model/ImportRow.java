package io.northloop.response.model;

import io.northloop.shared.Fault;
import java.util.Map;
import java.util.Optional;

/**
 * One row of a file.
 *
 * @param line counted from 1; of several lines the first
 * @param cells text by column header; columns that nobody asked for may be absent
 * @param offset how far into the file, in bytes; a guess for compressed files
 * @param malformed why the row could not be read at all
 */
public record ImportRow(long line, Map<String, String> cells, long offset, Optional<Fault> malformed) {

    public ImportRow {
        cells = Map.copyOf(cells);
    }

    /** How much text it holds. */
    public long characters() {
        return cells.values().stream().mapToLong(String::length).sum();
    }

    /** The text in this column, without surrounding space; empty where there is none. */
    public String cell(String header) {
        return cells.getOrDefault(header, "").strip();
    }
}
