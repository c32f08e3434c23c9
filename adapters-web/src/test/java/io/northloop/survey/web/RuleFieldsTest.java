package io.northloop.survey.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.northloop.customer.LoyaltyCategory;
import io.northloop.shared.Fault;
import io.northloop.shared.Faults;
import io.northloop.survey.AskRule;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

final class RuleFieldsTest {

    private static final AskRule DETRACTORS = new AskRule.CategoryIs(Set.of(LoyaltyCategory.DETRACTOR));

    private final Faults faults = new Faults();

    private static MultiValueMap<String, String> detractors(String how) {
        MultiValueMap<String, String> sent = new LinkedMultiValueMap<>();
        sent.add("rule.how", how);
        sent.add("rule.0.kind", "CATEGORY");
        sent.add("rule.0.category.DETRACTOR", "true");
        return sent;
    }

    @Test
    void a_row_is_the_condition() {
        assertThat(RuleFields.read(detractors("ALL"), AskRule.ALWAYS, faults)).isEqualTo(DETRACTORS);
        assertThat(faults.found()).isEmpty();
    }

    @Test
    void a_condition_that_is_filled_in_beside_everybody_is_not_lost_silently() {
        RuleFields.read(detractors("ALWAYS"), AskRule.ALWAYS, faults);
        assertThat(faults.found()).containsExactly(Fault.at("/rule.how", "survey-rule-unused"));
    }

    @Test
    void a_condition_is_taken_away_by_asking_everybody() {
        assertThat(RuleFields.read(detractors("ALWAYS"), DETRACTORS, faults)).isEqualTo(AskRule.ALWAYS);
        assertThat(faults.found()).isEmpty();
    }
}
