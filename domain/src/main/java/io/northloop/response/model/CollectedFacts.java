package io.northloop.response.model;

import io.northloop.shared.Faults;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What holds for the facts that come with an answer collected elsewhere. */
public final class CollectedFacts {

    public static final int LONGEST_ID = 128;

    /** Sender ids that begin so are ours: rows of files without an id of their own. */
    public static final String FILE_PREFIX = "file:";

    private static final int MOST_ATTRIBUTES = 50;
    private static final int LONGEST_NAME = 64;
    private static final int LONGEST_VALUE = 256;
    private static final BigDecimal GREATEST_WEIGHT = new BigDecimal(1_000_000);
    private static final BigDecimal LEAST_WEIGHT = new BigDecimal("0.000001");
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

    private CollectedFacts() {}

    public static void senderId(@Nullable String id, String pointer, Faults faults) {
        faults.require(id == null || !id.startsWith(FILE_PREFIX), pointer, "id-reserved", FILE_PREFIX);
    }

    /** Of an anonymous answer, nobody is named who might have given it. */
    public static void nobody(boolean anonymous, @Nullable String ref, String pointer, Faults faults) {
        faults.require(!anonymous || ref == null || ref.isBlank(), pointer, "answer-anonymous");
    }

    /** Not missing, not in the future, not before the year 2000. */
    public static void answeredAt(@Nullable Instant moment, Instant now, String pointer, Faults faults) {
        if (moment == null) {
            faults.require(false, pointer, "required");
        } else {
            faults.require(!moment.isAfter(now), pointer, "in-the-future");
            faults.require(!moment.isBefore(EARLIEST), pointer, "too-long-ago", EARLIEST.toString());
        }
    }

    /** Positive, at most a million; absence is fine. */
    public static void weight(@Nullable BigDecimal weight, String pointer, Faults faults) {
        if (weight != null) {
            boolean inside = weight.compareTo(LEAST_WEIGHT) >= 0 && weight.compareTo(GREATEST_WEIGHT) <= 0;
            faults.require(inside, pointer, "weight-out-of-range", LEAST_WEIGHT, GREATEST_WEIGHT);
        }
    }

    public static void attributes(Map<String, String> attributes, Faults faults) {
        faults.require(attributes.size() <= MOST_ATTRIBUTES, "/attributes", "too-many", MOST_ATTRIBUTES);
        attributes.forEach((name, value) -> {
            faults.requireText(name, LONGEST_NAME, "/attributes");
            faults.allowText(
                    value,
                    LONGEST_VALUE,
                    "/attributes/" + name.replace("~", "~0").replace("/", "~1"));
        });
    }

    /** The facts in a fixed order, for the digest that tells the same answer sent again from another one. */
    public static List<String> digestParts(
            List<String> references, Instant answeredAt, BigDecimal weight, Map<String, String> attributes) {
        List<String> parts = new ArrayList<>(references);
        parts.add(answeredAt.toString());
        parts.add(weight.stripTrailingZeros().toPlainString());
        new TreeMap<>(attributes).forEach((name, value) -> parts.add(name + "\u0000" + value));
        return parts;
    }
}
