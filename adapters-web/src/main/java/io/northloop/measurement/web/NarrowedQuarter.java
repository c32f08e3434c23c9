package io.northloop.measurement.web;

import io.northloop.access.Viewer;
import io.northloop.measurement.Confidence;
import io.northloop.measurement.Grouping;
import io.northloop.measurement.MeasurementFilter;
import io.northloop.measurement.SegmentRef;
import io.northloop.measurement.application.CsiQueries;
import io.northloop.shared.Ref;
import io.northloop.survey.SurveyKind;
import io.northloop.survey.SurveyRef;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Answers of a quarter and of those before it, and which of them, as it stands in an address; what cannot be read, or
 * what the anonymity rule keeps from the viewer, counts as not given.
 *
 * @param survey ref; those of the kind when {@code null}
 * @param touchpoint code; all when {@code null}
 * @param segment id; everybody's answers when {@code null}
 */
record NarrowedQuarter(
        QuarterFilter place,
        @Nullable String survey,
        @Nullable String touchpoint,
        @Nullable String segment) {

    /** The parameters of the address. */
    record Given(
            @Nullable String quarter,
            @Nullable String unit,
            @Nullable String integrity,
            @Nullable String survey,
            @Nullable String touchpoint,
            @Nullable String segment) {}

    /** A unit that the viewer cannot choose counts as not given; below HQ nothing narrows but unit and quarter. */
    static NarrowedQuarter of(LocalDate today, Given given, UnitChoices.Names units, Viewer viewer) {
        boolean hq = viewer.isHeadquarters();
        String unit = units.has(given.unit()) ? given.unit() : null;
        return new NarrowedQuarter(
                QuarterFilter.of(today, new QuarterFilter.Given(given.quarter(), unit, given.integrity()), viewer),
                ref(given.survey(), hq),
                ref(given.touchpoint(), hq),
                ref(given.segment(), hq));
    }

    static @Nullable String ref(@Nullable String given, boolean hq) {
        return hq && Ref.fits(given) ? given : null;
    }

    /** Of what can be chosen: what cannot counts as not given, too. */
    NarrowedQuarter among(Collection<String> surveys, Collection<String> segments) {
        return new NarrowedQuarter(place, chosen(survey, surveys), touchpoint, chosen(segment, segments));
    }

    static @Nullable String chosen(@Nullable String given, Collection<String> possible) {
        return given != null && possible.contains(given) ? given : null;
    }

    /** Answers of so many quarters, the chosen one the last. */
    MeasurementFilter answers(int quarters, SurveyKind kind) {
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

    /** The index of so many quarters, the chosen one the last. */
    CsiQueries.Request index(int quarters, Grouping... groupBy) {
        return new CsiQueries.Request(answers(quarters, SurveyKind.CSI), List.of(groupBy), Confidence.P95);
    }
}
