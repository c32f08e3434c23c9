package io.northloop.customer;

/** Where a margin lies between two cuts. */
public enum MarginBand {
    /** Below the lower cut. */
    LOW,
    MIDDLE,
    /** The upper cut and above. */
    HIGH
}
