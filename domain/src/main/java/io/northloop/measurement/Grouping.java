package io.northloop.measurement;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What figures can be broken down by. */
public enum Grouping {
    UNIT,
    REGION,
    DAY,
    WEEK,
    MONTH,
    QUARTER,
    TOUCHPOINT,
    ADVISER,
    SURVEY,
    PROGRAMME,
    /** Customers, not answers, have it, and a customer may belong to several. */
    SEGMENT;

    /** Name on the wire, such as {@code month}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** A stretch of time rather than a property of the answer. */
    public boolean isPeriod() {
        return this == DAY || this == WEEK || this == MONTH || this == QUARTER;
    }

    /** Where the answer belongs in the organisation. */
    public boolean isPlace() {
        return this == UNIT || this == REGION;
    }

    public static Optional<Grouping> parse(String code) {
        return Arrays.stream(values()).filter(g -> g.code().equals(code)).findFirst();
    }
}
