package io.northloop.proposition.web;

import io.northloop.customer.LoyaltyCategory;
import io.northloop.proposition.ProfitTier;
import io.northloop.proposition.model.Segment;
import io.northloop.proposition.model.SegmentRule;
import io.northloop.shared.DomainError;
import io.northloop.shared.Fault;
import io.northloop.shared.Faults;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
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

    /**
     * The rule as it was typed.
     *
     * @throws DomainError REFUSED with everything that is wrong when two rows name the same attribute, which has one
     *     value
     */
    SegmentRule rule() {
        SegmentRule rule = read();
        Faults repeated = new Faults();
        Set<String> named = new HashSet<>();
        for (int row : filled()) {
            repeated.require(named.add(first(NAME + row)), "/" + NAME + row, "segment-attribute-twice");
        }
        if (!repeated.found().isEmpty()) {
            Segment.faults(name(), rule).addAll(repeated.found()).refuseIfAny();
        }
        return rule;
    }

    /** The same to be looked at, whatever is wrong with it: of rows with one name the first counts. */
    SegmentRule read() {
        Map<String, String> attributes = new HashMap<>();
        for (int row : filled()) {
            attributes.putIfAbsent(first(NAME + row), first(VALUE + row));
        }
        return new SegmentRule(
                chosen("tiers", ProfitTier.class), chosen("categories", LoyaltyCategory.class), attributes);
    }

    /** Under the name that was typed what another form says of the rest. */
    SegmentForm withRuleOf(SegmentForm other) {
        MultiValueMap<String, String> together = new LinkedMultiValueMap<>(other.fields);
        together.set("name", name());
        return new SegmentForm(together);
    }

    /** The refusal with faults of the rule at the rows of its attributes. */
    DomainError atFields(DomainError refusal) {
        return refusal.faults().isEmpty()
                ? refusal
                : DomainError.withFaults(
                        refusal.kind(),
                        refusal.code(),
                        refusal.faults().stream().map(this::atField).distinct().toList());
    }

    private Fault atField(Fault fault) {
        for (int row : filled()) {
            String name = first(NAME + row);
            String value = first(VALUE + row);
            if (fault.pointer().equals(SegmentRule.pointer(name))) {
                // Both have the same limits: what is wrong is the missing one, else the longer one.
                boolean ofName = name.isEmpty() || (!value.isEmpty() && name.length() > value.length());
                return new Fault("/" + (ofName ? NAME : VALUE) + row, fault.code(), fault.arguments());
            }
        }
        return fault;
    }

    /** Numbers of the rows to show: those that hold something, and an empty one while there may be more. */
    List<Integer> rows() {
        List<Integer> rows = new ArrayList<>(filled());
        IntStream.range(0, MOST_ROWS).filter(this::isBlank).limit(1).forEach(rows::add);
        return rows.stream().sorted().toList();
    }

    private List<Integer> filled() {
        return IntStream.range(0, MOST_ROWS)
                .filter(row -> !isBlank(row))
                .boxed()
                .toList();
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
