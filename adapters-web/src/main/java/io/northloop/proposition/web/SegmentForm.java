package io.northloop.proposition.web;

import io.northloop.customer.LoyaltyCategory;
import io.northloop.proposition.ProfitTier;
import io.northloop.proposition.model.Segment;
import io.northloop.proposition.model.SegmentRule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** A segment as its form has it: tiers and categories chosen, attributes in numbered rows of name and value. */
record SegmentForm(MultiValueMap<String, String> fields) {

    /** As many as a rule may have. */
    private static final int MOST_ROWS = 10;

    private static final String NAME = "attribute-";
    private static final String VALUE = "value-";

    /** What the fields hold when the form of a segment opens. */
    static SegmentForm of(Segment segment) {
        MultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
        fields.add("name", segment.name());
        segment.rule().tiers().forEach(tier -> fields.add("tiers", tier.name()));
        segment.rule().categories().forEach(category -> fields.add("categories", category.name()));
        int row = 0;
        for (Map.Entry<String, String> attribute : new TreeMap<>(segment.rule().attributes()).entrySet()) {
            fields.add(NAME + row, attribute.getKey());
            fields.add(VALUE + row, attribute.getValue());
            row++;
        }
        return new SegmentForm(fields);
    }

    String name() {
        return first("name");
    }

    SegmentRule rule() {
        Map<String, String> attributes = new HashMap<>();
        for (int row = 0; row < MOST_ROWS; row++) {
            if (!isBlank(row)) {
                attributes.put(first(NAME + row), first(VALUE + row));
            }
        }
        return new SegmentRule(
                chosen("tiers", ProfitTier.class), chosen("categories", LoyaltyCategory.class), attributes);
    }

    /** Numbers of the rows to show: those that hold something, and an empty one while there may be more. */
    List<Integer> rows() {
        List<Integer> rows = new ArrayList<>();
        for (int row = 0; row < MOST_ROWS; row++) {
            rows.add(row);
            if (isBlank(row)) {
                break;
            }
        }
        return rows;
    }

    Map<String, String> typed() {
        return fields.toSingleValueMap();
    }

    Set<String> names(String field) {
        return Set.copyOf(fields.getOrDefault(field, List.of()));
    }

    private boolean isBlank(int row) {
        return first(NAME + row).isEmpty() && first(VALUE + row).isEmpty();
    }

    private <E extends Enum<E>> Set<E> chosen(String field, Class<E> choices) {
        Set<E> chosen = new HashSet<>();
        for (String name : fields.getOrDefault(field, List.of())) {
            chosen.add(GridParameters.choice(choices, name, field));
        }
        return chosen;
    }

    private String first(String field) {
        String value = fields.getFirst(field);
        return value == null ? "" : value.strip();
    }
}
