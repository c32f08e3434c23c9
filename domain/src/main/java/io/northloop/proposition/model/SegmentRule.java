package io.northloop.proposition.model;

import io.northloop.customer.LoyaltyCategory;
import io.northloop.proposition.ProfitTier;
import io.northloop.shared.Faults;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which customers belong to a segment: those that every given condition fits. A condition left out fits everybody.
 *
 * @param tiers profit tiers of the quarter looked at
 * @param categories of the last answer up to its end
 * @param attributes that a customer must have with exactly these values, at most 10
 */
public record SegmentRule(Set<ProfitTier> tiers, Set<LoyaltyCategory> categories, Map<String, String> attributes) {

    private static final int MOST_ATTRIBUTES = 10;
    private static final int LONGEST = 200;

    public SegmentRule {
        tiers = Set.copyOf(tiers);
        categories = Set.copyOf(categories);
        attributes = Map.copyOf(attributes);
    }

    /** The rule of one cell of the profit grid. */
    public static SegmentRule cell(ProfitTier tier, LoyaltyCategory category) {
        return new SegmentRule(Set.of(tier), Set.of(category), Map.of());
    }

    /** What is wrong with it: a segment of everybody is none. */
    public Faults faults() {
        Faults faults = new Faults()
                .require(
                        !(tiers.isEmpty() && categories.isEmpty() && attributes.isEmpty()),
                        "/rule",
                        "segment-of-everybody")
                .require(attributes.size() <= MOST_ATTRIBUTES, "/rule/attributes", "too-many", MOST_ATTRIBUTES);
        new TreeMap<>(attributes).forEach((name, value) -> {
            String pointer = pointer(name);
            faults.requireText(name, LONGEST, pointer).requireText(value, LONGEST, pointer);
        });
        return faults;
    }

    /** Where faults of an attribute are told (RFC 6901). */
    public static String pointer(String attribute) {
        return "/rule/attributes/" + attribute.replace("~", "~0").replace("/", "~1");
    }
}
