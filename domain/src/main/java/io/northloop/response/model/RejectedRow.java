package io.northloop.response.model;

import io.northloop.shared.Fault;

/**
 * Why a row was not taken.
 *
 * @param fault its pointer is the column, or empty for the row as a whole
 * @param value what stood there, shortened
 */
public record RejectedRow(long line, Fault fault, String value) {

    private static final int LONGEST_VALUE = 200;

    public RejectedRow {
        value = value.length() <= LONGEST_VALUE ? value : value.substring(0, LONGEST_VALUE) + "…";
    }
}
