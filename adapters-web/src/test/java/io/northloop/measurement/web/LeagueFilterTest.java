package io.northloop.measurement.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.northloop.measurement.MeasurementFilter;
import io.northloop.measurement.SegmentRef;
import io.northloop.organisation.UnitRef;
import io.northloop.survey.SurveyKind;
import io.northloop.survey.SurveyRef;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class LeagueFilterTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");

    private static LeagueFilter of(@Nullable String unit, @Nullable String survey, @Nullable String segment) {
        return LeagueFilter.of(
                TODAY, new LeagueFilter.Given(null, null, unit, "RELATIONAL", survey, "delivery", segment, null, null));
    }

    @Test
    void what_is_chosen_is_asked_for() {
        MeasurementFilter asked = of("east", "decision-makers", "sgm_fleet")
                .among(Set.of("decision-makers"))
                .request()
                .filter();
        assertThat(asked.unit()).contains(new UnitRef("east"));
        assertThat(asked.survey()).contains(new SurveyRef("decision-makers"));
        assertThat(asked.touchpoint()).contains("delivery");
        assertThat(asked.segment()).contains(new SegmentRef("sgm_fleet"));
        assertThat(asked.kind()).contains(SurveyKind.RELATIONAL);
    }

    @Test
    void what_cannot_be_chosen_counts_as_not_given() {
        LeagueFilter filter = of("\t", "standard-transactional", "").among(Set.of("decision-makers"));
        assertThat(filter.unit()).isNull();
        assertThat(filter.survey()).isNull();
        assertThat(filter.segment()).isNull();
    }
}
