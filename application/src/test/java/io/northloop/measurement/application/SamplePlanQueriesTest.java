package io.northloop.measurement.application;

import static io.northloop.measurement.application.FigureDesk.assertRefused;
import static io.northloop.measurement.application.FigureDesk.filter;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.northloop.measurement.Confidence;
import io.northloop.measurement.MeasurementFilter;
import io.northloop.programme.ResponseRates;
import io.northloop.shared.DomainError;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/**
 * Expected values by hand: 60 promoters, 30 passives, 10 detractors of a lean on themselves with 1000 lent answers in
 * the shares 60.5, 30.5, 10.5 of 101.5, because no other centre has any; z² = 3.8414588.
 */
final class SamplePlanQueriesTest {

    private final FigureDesk desk = new FigureDesk();

    private void answers() {
        desk.answers
                .with(60, "a", "2026-09-01", "", 10)
                .with(30, "a", "2026-09-01", "", 7)
                .with(10, "a", "2026-09-01", "", 2);
        desk.closed.add(new ResponseRates.Closed(
                Map.of(ResponseRates.Dimension.UNIT, "a", ResponseRates.Dimension.SURVEY, "standard"), 250, 100, 100));
    }

    @Test
    void each_centre_needs_answers_by_how_much_they_vary() {
        answers();
        SamplePlan plan = plan(wanted(MeasurementFilter.EVERYTHING, 10, OptionalLong.empty()));

        assertThat(plan.worst()).isEqualTo(382);
        assertThat(plan.perGroup()).isNull();
        assertThat(plan.rows()).extracting(row -> row.unit().name()).containsExactly("a", "b", "c", "d");
        SamplePlan.Row a = plan.rows().getFirst();
        assertThat(a.region()).isNotNull();
        assertThat(a.answers()).isEqualTo(100);
        assertThat(a.variance()).isCloseTo(0.4562244687381738, within(1e-9));
        assertThat(a.needed()).isEqualTo(173);
        assertThat(a.missing()).isEqualTo(73);
        assertThat(a.marginNow()).isCloseTo(13.077097381720872, within(1e-9));
        assertThat(a.responseRate()).isEqualTo(0.4);
        assertThat(a.invitations()).isEqualTo(433);
        SamplePlan.Row b = plan.rows().get(1);
        assertThat(b.answers()).isZero();
        assertThat(b.variance()).isCloseTo(0.4568419520007765, within(1e-9));
        assertThat(b.missing()).isEqualTo(b.needed()).isEqualTo(173);
        assertThat(b.marginNow()).isNull();
        assertThat(b.responseRate()).isNull();
        assertThat(b.invitations()).isNull();
    }

    @Test
    void without_any_answer_all_may_vary_the_most() {
        assertThat(plan(wanted(MeasurementFilter.EVERYTHING, 10, OptionalLong.empty()))
                        .rows())
                .hasSize(4)
                .allSatisfy(row -> assertThat(row.needed()).isEqualTo(382));
    }

    @Test
    void few_customers_and_a_region_and_a_difference_are_taken_into_account() {
        answers();
        SamplePlan plan = plan(new SamplePlanQueries.Request(
                filter("east"), 10, Confidence.P95, OptionalLong.of(200), OptionalDouble.of(20), 0.8));
        assertThat(plan.rows()).extracting(row -> row.unit().name()).containsExactly("a", "b", "c");
        assertThat(plan.rows().getFirst().needed()).isEqualTo(94);
        // (1.959964 + 0.841621)² · 2 / 0.2² = 392.4
        assertThat(plan.perGroup()).isEqualTo(390);
    }

    @Test
    void is_for_who_sees_the_whole_company_and_within_sensible_numbers() {
        SamplePlanQueries.Request usual = wanted(MeasurementFilter.EVERYTHING, 10, OptionalLong.empty());
        assertRefused(() -> desk.samples.plan(usual, desk.east), DomainError.Kind.FORBIDDEN, "company-wide-only");
        for (double margin : List.of(0.0, -1.0, 100.5, Double.NaN)) {
            assertRefused(
                    () -> plan(wanted(MeasurementFilter.EVERYTHING, margin, OptionalLong.empty())),
                    DomainError.Kind.MALFORMED,
                    "malformed");
        }
        assertRefused(
                () -> plan(wanted(MeasurementFilter.EVERYTHING, 10, OptionalLong.of(0))),
                DomainError.Kind.MALFORMED,
                "malformed");
        assertRefused(
                () -> plan(wanted(filter("nowhere"), 10, OptionalLong.empty())),
                DomainError.Kind.NOT_FOUND,
                "unit-not-found");
    }

    private SamplePlan plan(SamplePlanQueries.Request request) {
        return desk.samples.plan(request, desk.hq);
    }

    private static SamplePlanQueries.Request wanted(MeasurementFilter filter, double margin, OptionalLong population) {
        return new SamplePlanQueries.Request(filter, margin, Confidence.P95, population, OptionalDouble.empty(), 0.8);
    }
}
