package io.northloop.customer;

import java.util.Map;
import java.util.Set;

/**
 * Which customers are meant: those that every condition fits. An empty one fits everybody.
 *
 * @param bands of the margin in the quarter looked at
 * @param categories of the last answer up to its end
 * @param attributes that a customer must have, with these values
 */
public record CustomerSelection(
        Set<MarginBand> bands, Set<LoyaltyCategory> categories, Map<String, String> attributes) {

    public CustomerSelection {
        bands = Set.copyOf(bands);
        categories = Set.copyOf(categories);
        attributes = Map.copyOf(attributes);
    }
}
