package io.northloop.measurement.web;

import io.northloop.access.Viewer;
import io.northloop.measurement.Confidence;
import io.northloop.measurement.Grouping;
import io.northloop.measurement.MeasurementFilter;
import io.northloop.measurement.RatingMeasure;
import io.northloop.measurement.application.RatingQueries;
import io.northloop.survey.SurveyKind;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Satisfaction or effort, of which surveys, in which quarter and where, as it stands in an address; what cannot be
 * read, or what the anonymity rule keeps from the viewer, counts as not given.
 *
 * @param question code; of each survey the first of its type when {@code null}
 * @param by what the table is of
 */
record RatingFilter(
        RatingMeasure measure,
        NarrowedQuarter narrowed,
        SurveyKind kind,
        @Nullable String question,
        Grouping by) {

    /** Employees' surveys are not measured so. */
    static final List<SurveyKind> KINDS = List.of(SurveyKind.TRANSACTIONAL, SurveyKind.RELATIONAL, SurveyKind.CSI);

    /** The parameters of the address. */
    record Given(
            @Nullable String quarter,
            @Nullable String unit,
            @Nullable String integrity,
            @Nullable String measure,
            @Nullable String kind,
            @Nullable String survey,
            @Nullable String touchpoint,
            @Nullable String segment,
            @Nullable String question,
            @Nullable String by) {

        SurveyKind surveyKind() {
            return KINDS.stream()
                    .filter(known -> known.name().equals(kind))
                    .findFirst()
                    .orElse(SurveyKind.TRANSACTIONAL);
        }

        NarrowedQuarter.Given narrowed() {
            return new NarrowedQuarter.Given(quarter, unit, integrity, survey, touchpoint, segment);
        }
    }

    /** @param narrowed to what the viewer may choose */
    static RatingFilter of(NarrowedQuarter narrowed, Given given, Viewer viewer) {
        boolean hq = viewer.isHeadquarters();
        return new RatingFilter(
                Optional.ofNullable(given.measure())
                        .flatMap(RatingMeasure::parse)
                        .orElse(RatingMeasure.CSAT),
                narrowed,
                given.surveyKind(),
                NarrowedQuarter.ref(given.question(), hq),
                Optional.ofNullable(given.by())
                        .flatMap(Grouping::parse)
                        .filter(by -> hq && ExplorerFilter.BY.contains(by))
                        .orElse(Grouping.UNIT));
    }

    /** Of what can be chosen: what cannot counts as not given, too. */
    RatingFilter among(Collection<String> questions) {
        return new RatingFilter(measure, narrowed, kind, NarrowedQuarter.chosen(question, questions), by);
    }

    public QuarterFilter place() {
        return narrowed.place();
    }

    /** Of so many quarters, the chosen one the last. */
    RatingQueries.Request request(int quarters, Grouping... groupBy) {
        return new RatingQueries.Request(
                measure, Optional.ofNullable(question), answers(quarters), List.of(groupBy), Confidence.P95, false);
    }

    /** The answers of so many quarters, the chosen one the last. */
    MeasurementFilter answers(int quarters) {
        return narrowed.answers(quarters, kind);
    }
}
