package io.northloop.proposition.web;

import io.northloop.customer.LoyaltyCategory;
import io.northloop.proposition.ProfitTier;
import io.northloop.proposition.model.SegmentRule;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A segment to be kept; conditions left out fit everybody. */
record SegmentRequest(
        @Nullable String name,
        @Nullable Set<@Nullable ProfitTier> profitTiers,
        @Nullable Set<@Nullable LoyaltyCategory> categories,
        @Nullable Map<String, @Nullable String> attributes) {

    String called() {
        return name == null ? "" : name;
    }

    /** A value that is {@code null} is an empty one, which is refused. */
    SegmentRule rule() {
        Map<String, String> texts = new HashMap<>();
        if (attributes != null) {
            attributes.forEach((name, value) -> texts.put(name, value == null ? "" : value));
        }
        return new SegmentRule(present(profitTiers), present(categories), texts);
    }

    private static <E> Set<E> present(@Nullable Set<@Nullable E> choices) {
        Set<E> present = new HashSet<>();
        if (choices != null) {
            for (E choice : choices) {
                if (choice != null) {
                    present.add(choice);
                }
            }
        }
        return present;
    }
}
