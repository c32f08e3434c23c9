package io.northloop.measurement.web;

import io.northloop.access.Viewer;
import io.northloop.measurement.Confidence;
import io.northloop.measurement.Grouping;
import io.northloop.measurement.MeasurementFilter;
import io.northloop.measurement.RatingMeasure;
import io.northloop.measurement.SegmentRef;
import io.northloop.measurement.application.RatingQueries;
import io.northloop.shared.Ref;
import io.northloop.survey.SurveyKind;
import io.northloop.survey.SurveyRef;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Satisfaction or effort, of which surveys, in which quarter and where, as it stands in an address; what cannot be
 * read, or what the anonymity rule keeps from the viewer, counts as not given.
 *
 * @param survey ref; those of the kind when {@code null}
 * @param touchpoint code; all when {@code null}
 * @param segment id; everybody's answers when {@code null}
 * @param question code; of each survey the first of its type when {@code null}
 * @param by what the table is of
 */
record RatingFilter(
        RatingMeasure measure,
        QuarterFilter place,
        SurveyKind kind,
        @Nullable String survey,
        @Nullable String touchpoint,
        @Nullable String segment,
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
            @Nullable String by) {}

    static RatingFilter of(LocalDate today, Given given, UnitChoices.Names units, Viewer viewer) {
        boolean hq = viewer.isHeadquarters();
        String unit = units.has(given.unit()) ? given.unit() : null;
        return new RatingFilter(
                Optional.ofNullable(given.measure())
                        .flatMap(RatingMeasure::parse)
                        .orElse(RatingMeasure.CSAT),
                QuarterFilter.of(today, new QuarterFilter.Given(given.quarter(), unit, given.integrity()), viewer),
                KINDS.stream()
                        .filter(kind -> kind.name().equals(given.kind()))
                        .findFirst()
                        .orElse(SurveyKind.TRANSACTIONAL),
                ref(given.survey(), hq),
                ref(given.touchpoint(), hq),
                ref(given.segment(), hq),
                ref(given.question(), hq),
                Optional.ofNullable(given.by())
                        .flatMap(Grouping::parse)
                        .filter(by -> hq && ExplorerFilter.BY.contains(by))
                        .orElse(Grouping.UNIT));
    }

    private static @Nullable String ref(@Nullable String given, boolean hq) {
        return hq && Ref.fits(given) ? given : null;
    }

    /** Of what can be chosen: what cannot counts as not given, too. */
    RatingFilter among(Collection<String> surveys, Collection<String> segments, Collection<String> questions) {
        return new RatingFilter(
                measure,
                place,
                kind,
                chosen(survey, surveys),
                touchpoint,
                chosen(segment, segments),
                chosen(question, questions),
                by);
    }

    private static @Nullable String chosen(@Nullable String given, Collection<String> possible) {
        return given != null && possible.contains(given) ? given : null;
    }

    /** Of so many quarters, the chosen one the last. */
    RatingQueries.Request request(int quarters, Grouping... groupBy) {
        return new RatingQueries.Request(
                measure, Optional.ofNullable(question), answers(quarters), List.of(groupBy), Confidence.P95, false);
    }

    /** The answers of so many quarters, the chosen one the last. */
    MeasurementFilter answers(int quarters) {
        MeasurementFilter period = place.period(quarters);
        return new MeasurementFilter(
                period.unit(),
                Optional.ofNullable(survey).map(SurveyRef::new),
                Optional.empty(),
                Optional.ofNullable(touchpoint),
                period.from(),
                period.to(),
                Optional.of(kind),
                Optional.ofNullable(segment).map(SegmentRef::new),
                period.integrity());
    }
}
