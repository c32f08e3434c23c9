package io.northloop.measurement.web;

import io.northloop.access.Viewer;
import io.northloop.measurement.Confidence;
import io.northloop.measurement.Grouping;
import io.northloop.measurement.MeasurementFilter;
import io.northloop.measurement.RatingMeasure;
import io.northloop.measurement.application.RatingQueries;
import io.northloop.shared.Ref;
import io.northloop.survey.SurveyKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Satisfaction or effort, of which surveys, in which quarter and where, as it stands in an address; what cannot be read, or
 * what the anonymity rule keeps from the viewer, counts as not given.
 *
 * @param question code; of each survey the first of its type when {@code null}
 * @param by what the table is of
 */
record RatingFilter(
        RatingMeasure measure,
        QuarterFilter place,
        SurveyKind kind,
        @Nullable String question,
        Grouping by) {

    /** Employees' surveys are not measured so. */
    static final List<SurveyKind> KINDS = List.of(SurveyKind.TRANSACTIONAL, SurveyKind.RELATIONAL, SurveyKind.CSI);

    /** The parameters of the address beside those of {@link QuarterFilter}. */
    record Given(
            @Nullable String measure,
            @Nullable String kind,
            @Nullable String question,
            @Nullable String by) {}

    static RatingFilter of(
            LocalDate today, Given given, QuarterFilter.Given place, UnitChoices.Names units, Viewer viewer) {
        boolean hq = viewer.isHeadquarters();
        String unit = units.has(place.unit()) ? place.unit() : null;
        return new RatingFilter(
                Optional.ofNullable(given.measure())
                        .flatMap(RatingMeasure::parse)
                        .orElse(RatingMeasure.CSAT),
                QuarterFilter.of(today, new QuarterFilter.Given(place.quarter(), unit, place.integrity()), viewer),
                KINDS.stream()
                        .filter(kind -> kind.name().equals(given.kind()))
                        .findFirst()
                        .orElse(SurveyKind.TRANSACTIONAL),
                hq && Ref.fits(given.question()) ? given.question() : null,
                Optional.ofNullable(given.by())
                        .flatMap(Grouping::parse)
                        .filter(by -> hq && ExplorerFilter.BY.contains(by))
                        .orElse(Grouping.UNIT));
    }

    /** Of so many quarters, the chosen one the last. */
    RatingQueries.Request request(int quarters, Grouping... groupBy) {
        MeasurementFilter filter = place.period(quarters).of(kind);
        return new RatingQueries.Request(
                measure, Optional.ofNullable(question), filter, List.of(groupBy), Confidence.P95, false);
    }
}
