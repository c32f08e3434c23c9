package io.northloop.measurement.web;

import io.northloop.measurement.Confidence;
import io.northloop.measurement.Grouping;
import io.northloop.measurement.Integrity;
import io.northloop.measurement.IntervalMethod;
import io.northloop.measurement.MeasurementFilter;
import io.northloop.measurement.NpsRequest;
import io.northloop.measurement.SegmentRef;
import io.northloop.organisation.UnitRef;
import io.northloop.shared.Faults;
import io.northloop.shared.Ref;
import io.northloop.survey.SurveyKind;
import io.northloop.survey.SurveyRef;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The filters of the league as they stand in its address; what cannot be read counts as not given.
 *
 * @param from first day; that of the usual period where none is given
 * @param to last day, inclusive; that of the usual period where none is given
 * @param unit ref of the only ones shown, with the units in it; all when {@code null}
 * @param survey ref; those of the kind when {@code null}
 * @param touchpoint code; all when {@code null}
 * @param segment id; everybody's answers when {@code null}
 */
record LeagueFilter(
        LocalDate from,
        LocalDate to,
        @Nullable String unit,
        SurveyKind kind,
        @Nullable String survey,
        @Nullable String touchpoint,
        @Nullable String segment,
        boolean byRegion,
        Integrity integrity) {

    /** Employees' answers are strictly anonymous. */
    static final List<SurveyKind> KINDS = List.of(SurveyKind.TRANSACTIONAL, SurveyKind.RELATIONAL, SurveyKind.CSI);

    /** The parameters of the address. */
    record Given(
            @Nullable String from,
            @Nullable String to,
            @Nullable String unit,
            @Nullable String kind,
            @Nullable String survey,
            @Nullable String touchpoint,
            @Nullable String segment,
            @Nullable String by,
            @Nullable String integrity) {}

    static LeagueFilter of(LocalDate today, Given given) {
        UsualPeriod usual = UsualPeriod.on(today);
        LocalDate first = day(given.from()).orElse(usual.from());
        LocalDate last = day(given.to()).orElse(usual.to());
        return new LeagueFilter(
                first,
                last.isBefore(first) ? first : last,
                ref(given.unit()),
                KINDS.stream()
                        .filter(known -> known.name().equals(given.kind()))
                        .findFirst()
                        .orElse(SurveyKind.TRANSACTIONAL),
                ref(given.survey()),
                ref(given.touchpoint()),
                ref(given.segment()),
                "region".equals(given.by()),
                ExplorerFilter.integrity(given.integrity()));
    }

    /** Of all answers of the kind in the usual period. */
    static LeagueFilter ofKind(LocalDate today, @Nullable String kind) {
        return of(today, new Given(null, null, null, kind, null, null, null, null, null));
    }

    private static @Nullable String ref(@Nullable String given) {
        return Ref.fits(given) ? given : null;
    }

    /** Of the surveys that can be chosen: another, such as one of the kind chosen before, counts as not given. */
    LeagueFilter among(Collection<String> surveys) {
        String chosen = survey != null && surveys.contains(survey) ? survey : null;
        return new LeagueFilter(from, to, unit, kind, chosen, touchpoint, segment, byRegion, integrity);
    }

    NpsRequest request() {
        MeasurementFilter filter = new MeasurementFilter(
                Optional.ofNullable(unit).map(UnitRef::new),
                Optional.ofNullable(survey).map(SurveyRef::new),
                Optional.empty(),
                Optional.ofNullable(touchpoint),
                Optional.of(from),
                Optional.of(to),
                Optional.of(kind),
                Optional.ofNullable(segment).map(SegmentRef::new),
                integrity);
        return new NpsRequest(
                filter,
                List.of(byRegion ? Grouping.REGION : Grouping.UNIT),
                Confidence.P95,
                IntervalMethod.ADJUSTED_WALD,
                false);
    }

    /** A day that a page is asked for; empty for what is none, and for one that nobody can mean. */
    static Optional<LocalDate> day(@Nullable String text) {
        try {
            return Optional.ofNullable(text)
                    .filter(given -> !given.isBlank())
                    .map(LocalDate::parse)
                    .filter(day -> new Faults().allowDay(day, "").found().isEmpty());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
