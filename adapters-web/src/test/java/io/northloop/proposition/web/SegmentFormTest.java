package io.northloop.proposition.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.northloop.customer.LoyaltyCategory;
import io.northloop.proposition.ProfitTier;
import io.northloop.proposition.SegmentId;
import io.northloop.proposition.model.Segment;
import io.northloop.proposition.model.SegmentRule;
import io.northloop.shared.DomainError;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

class SegmentFormTest {

    private static SegmentForm form(String... fields) {
        MultiValueMap<String, String> sent = new LinkedMultiValueMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            sent.add(fields[i], fields[i + 1]);
        }
        return new SegmentForm(sent);
    }

    private static List<String> faults(DomainError refusal) {
        return refusal.faults().stream()
                .map(fault -> fault.pointer() + " " + fault.code())
                .toList();
    }

    @Test
    void a_row_that_was_emptied_hides_none_of_those_behind_it() {
        SegmentForm form = form("attribute-1", "kind", "value-1", "fleet", "attribute-4", "model", "value-4", "N5");
        assertThat(form.rule().attributes()).isEqualTo(Map.of("kind", "fleet", "model", "N5"));
        assertThat(form.rows()).containsExactly(0, 1, 4);
    }

    @Test
    void ten_conditions_leave_no_empty_row() {
        MultiValueMap<String, String> sent = new LinkedMultiValueMap<>();
        for (int row = 0; row < 10; row++) {
            sent.add("attribute-" + row, "a" + row);
        }
        assertThat(new SegmentForm(sent).rows()).hasSize(10);
    }

    @Test
    void two_rows_of_one_attribute_are_a_fault_at_the_second_beside_all_others() {
        SegmentForm form = form("attribute-0", "model", "value-0", "N5", "attribute-2", "model", "value-2", "N7");
        DomainError refusal = catchThrowableOfType(DomainError.class, form::rule);
        assertThat(refusal.kind()).isEqualTo(DomainError.Kind.REFUSED);
        assertThat(faults(refusal)).containsExactly("/name required", "/attribute-2 segment-attribute-twice");
        assertThat(form.read().attributes()).isEqualTo(Map.of("model", "N5"));
    }

    @Test
    void faults_of_a_condition_stand_at_its_row() {
        SegmentForm form = form(
                "attribute-0",
                "a/b",
                "attribute-1",
                "model",
                "value-1",
                "x".repeat(201),
                "attribute-3",
                "",
                "value-3",
                "N7");
        DomainError refusal = catchThrowableOfType(
                DomainError.class, () -> Segment.faults("Fleets", form.rule()).refuseIfAny());
        assertThat(faults(form.atFields(refusal)))
                .containsExactlyInAnyOrder("/value-0 required", "/value-1 too-long", "/attribute-3 required");
    }

    @Test
    void a_frozen_rule_travels_with_the_name_that_was_typed() {
        Segment now = new Segment(
                new SegmentId(new UUID(0, 1)),
                "Fleets",
                new SegmentRule(Set.of(ProfitTier.POOR), Set.of(LoyaltyCategory.DETRACTOR), Map.of("kind", "fleet")),
                3);
        SegmentForm sent = form("name", "Big fleets", "tiers", "EXCELLENT").withRuleOf(SegmentForm.of(now));
        assertThat(sent.name()).isEqualTo("Big fleets");
        assertThat(sent.rule()).isEqualTo(now.rule());
    }
}
