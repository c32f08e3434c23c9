package io.northloop.measurement;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

    /** The group's values, each under what it was broken down by, in that order. */
    public static Map<Grouping, String> named(List<Grouping> groupBy, List<String> group) {
        Map<Grouping, String> named = new LinkedHashMap<>();
        for (int place = 0; place < groupBy.size(); place++) {
            named.put(groupBy.get(place), group.get(place));
        }
        return named;
    }

    public static Optional<Grouping> parse(String code) {
        return Arrays.stream(values()).filter(g -> g.code().equals(code)).findFirst();
    }
}
