package io.northloop.measurement.application;

import static io.northloop.measurement.application.FigureDesk.assertRefused;
import static io.northloop.measurement.application.FigureDesk.usual;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.northloop.measurement.Grouping;
import io.northloop.measurement.Interval;
import io.northloop.measurement.MeasurementFilter;
import io.northloop.programme.ResponseRates;
import io.northloop.programme.ResponseRates.Dimension;
import io.northloop.shared.DomainError;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The strata and what they come to are those of {@code vectors/misc.json} (R, package survey). */
final class EverybodyAskedQueriesTest {

    private final FigureDesk desk = new FigureDesk();

    private void centre(String unit, int detractors, int passives, int promoters, long invited) {
        String day = "2026-08-01";
        desk.answers
                .with(detractors, unit, day, "reception", 3)
                .with(passives, unit, day, "reception", 8)
                .with(promoters, unit, day, "reception", 10);
        desk.closed.add(new ResponseRates.Closed(
                Map.of(Dimension.UNIT, unit, Dimension.SURVEY, "standard"),
                invited,
                (long) detractors + passives + promoters,
                (long) detractors + passives + promoters));
    }

    private void vectors() {
        centre("a", 5, 15, 30, 1000);
        centre("b", 20, 20, 10, 600);
        centre("c", 10, 40, 50, 400);
    }

    private EverybodyAsked among() {
        return desk.everybody
                .among(usual(MeasurementFilter.EVERYTHING), desk.hq)
                .orElseThrow();
    }

    @Test
    void groups_count_by_how_many_of_them_were_asked() {
        vectors();
        EverybodyAsked asked = among();
        EverybodyAsked.Weighted weighted = Objects.requireNonNull(asked.weighted());

        assertThat(asked.figure().nps()).isEqualTo(27.5);
        assertThat(weighted.nps()).isCloseTo(27.0, within(1e-9));
        assertThat(weighted.standardError()).isCloseTo(5.917995922350864, within(1e-9));
        assertThat(weighted.interval().low()).isCloseTo(27 - 1.959963984540054 * 5.917995922350864, within(1e-9));
        assertThat(weighted.covered()).isEqualTo(1.0);
        assertThat(weighted.strata()).extracting(EverybodyAsked.Stratum::group).containsExactly("a", "b", "c");
        assertThat(weighted.strata().getFirst().askedShare()).isEqualTo(0.5);
        assertThat(weighted.strata().getFirst().answeredShare()).isEqualTo(0.25);
    }

    /** V = 0.45 + 0.175 − 0.275² = 0.549375; SE = 100·√(V/199 · (1 − 200/2000)) = 4.98458…; bounds 0.1 · 27.5 ± 90. */
    @Test
    void the_silent_and_the_size_of_the_population_are_reckoned_with() {
        vectors();
        EverybodyAsked asked = among();
        Interval finite = Objects.requireNonNull(asked.finite());

        assertThat(finite.low()).isCloseTo(27.5 - 1.959963984540054 * 4.984597, within(1e-4));
        assertThat(finite.high()).isCloseTo(27.5 + 1.959963984540054 * 4.984597, within(1e-4));
        assertThat(asked.bounds().worst()).isCloseTo(-87.25, within(1e-9));
        assertThat(asked.bounds().best()).isCloseTo(92.75, within(1e-9));
    }

    @Test
    void small_groups_are_one_and_those_that_nobody_answers_for_are_named_as_not_covered() {
        centre("a", 5, 15, 30, 900);
        centre("b", 1, 0, 0, 100);
        EverybodyAsked.Weighted weighted = Objects.requireNonNull(among().weighted());
        assertThat(weighted.covered()).isEqualTo(0.9);
        assertThat(weighted.nps()).isEqualTo(50.0);

        centre("c", 4, 4, 0, 100);
        EverybodyAsked.Weighted pooled = Objects.requireNonNull(among().weighted());
        assertThat(pooled.strata().getLast().group()).isNull();
        assertThat(pooled.strata().getLast().invited()).isEqualTo(200);
        assertThat(pooled.covered()).isEqualTo(1.0);
    }

    @Test
    void answers_of_open_links_alone_say_nothing_of_whom_was_asked() {
        desk.answers.with(40, "a", "2026-08-01", "reception", 10);
        assertThat(desk.everybody.among(usual(MeasurementFilter.EVERYTHING), desk.hq))
                .isEmpty();
        centre("b", 0, 0, 20, 30);
        assertThat(among().finite()).as("60 answers among 30 who were asked").isNull();
    }

    @Test
    void is_for_who_sees_the_whole_company() {
        vectors();
        assertRefused(
                () -> desk.everybody.among(usual(MeasurementFilter.EVERYTHING), desk.east),
                DomainError.Kind.FORBIDDEN,
                "company-wide-only");
        assertRefused(
                () -> desk.everybody.among(usual(MeasurementFilter.EVERYTHING, Grouping.MONTH), desk.hq),
                DomainError.Kind.MALFORMED,
                "malformed");
    }
}
