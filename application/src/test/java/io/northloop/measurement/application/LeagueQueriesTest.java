package io.northloop.measurement.application;

import static io.northloop.measurement.application.FigureDesk.assertRefused;
import static io.northloop.measurement.application.FigureDesk.filter;
import static io.northloop.measurement.application.FigureDesk.usual;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.northloop.measurement.Grouping;
import io.northloop.measurement.MeasurementFilter;
import io.northloop.shared.DomainError;
import io.northloop.survey.SurveyRef;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Peers and ranks are the company's, whatever is shown. */
final class LeagueQueriesTest {

    private final FigureDesk desk = new FigureDesk();

    /** East's a is best, b between, west's d worst. */
    @BeforeEach
    void answers() {
        answers("a", 180, 20);
        answers("b", 100, 100);
        answers("d", 20, 180);
    }

    private void answers(String unit, int promoters, int detractors) {
        desk.answers.with(promoters, unit, "2026-05-01", "", 10).with(detractors, unit, "2026-05-01", "", 2);
    }

    @Test
    void a_filter_changes_which_are_shown_and_not_what_is_known_of_them() {
        League all = desk.leagues.league(usual(MeasurementFilter.EVERYTHING), desk.hq);
        assertThat(all.rows()).extracting(row -> row.unit().ref().value()).containsExactly("a", "b", "d");

        League west = desk.leagues.league(usual(filter("west")), desk.hq);
        assertThat(west.concentration()).isEqualTo(all.concentration()).isLessThan(10);
        assertThat(west.rows()).containsExactly(all.rows().getLast());
        assertThat(west.rows().getFirst().rank()).contains(3);
    }

    /** By hand, of east: half an answer lent to each, 100 · (280.5 − 120.5) / 401.5 = 39.8505. */
    @Test
    void regions_speak_for_themselves() {
        League regions = desk.leagues.league(usual(filter("east"), Grouping.REGION), desk.hq);
        assertThat(regions.concentration()).isZero();
        assertThat(regions.rows()).hasSize(1);
        assertThat(regions.rows().getFirst().shrunk()).isCloseTo(39.8505, within(1e-4));
        assertThat(regions.rows().getFirst().rank()).contains(1);

        League ofCentre = desk.leagues.league(usual(filter("b"), Grouping.REGION), desk.hq);
        assertThat(ofCentre.rows()).isEqualTo(regions.rows());
    }

    @Test
    void what_does_not_exist_is_said_to_be_missing() {
        MeasurementFilter noSurvey = new MeasurementFilter(
                Optional.empty(),
                Optional.of(new SurveyRef("typo")),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        assertRefused(
                () -> desk.leagues.league(usual(filter("typo")), desk.hq),
                DomainError.Kind.NOT_FOUND,
                "unit-not-found");
        assertRefused(
                () -> desk.leagues.league(usual(noSurvey), desk.hq), DomainError.Kind.NOT_FOUND, "survey-not-found");
        assertRefused(
                () -> desk.everybody.among(usual(filter("typo")), desk.hq),
                DomainError.Kind.NOT_FOUND,
                "unit-not-found");
        assertRefused(
                () -> desk.decompositions.decompose(usual(noSurvey), usual(MeasurementFilter.EVERYTHING), desk.hq),
                DomainError.Kind.NOT_FOUND,
                "survey-not-found");
    }
}
