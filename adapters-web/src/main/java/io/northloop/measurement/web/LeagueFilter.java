package io.northloop.measurement.web;

import io.northloop.measurement.Confidence;
import io.northloop.measurement.Grouping;
import io.northloop.measurement.Integrity;
import io.northloop.measurement.IntervalMethod;
import io.northloop.measurement.MeasurementFilter;
import io.northloop.measurement.NpsRequest;
import io.northloop.shared.Faults;
import io.northloop.survey.SurveyKind;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The filters of the league as they stand in its address; what cannot be read counts as not given.
 *
 * @param from first day; that of the usual period where none is given
 * @param to last day, inclusive; that of the usual period where none is given
 */
record LeagueFilter(LocalDate from, LocalDate to, SurveyKind kind, boolean byRegion, Integrity integrity) {

    /** Employees' answers are strictly anonymous. */
    static final List<SurveyKind> KINDS = List.of(SurveyKind.TRANSACTIONAL, SurveyKind.RELATIONAL, SurveyKind.CSI);

    /** The parameters of the address. */
    record Given(
            @Nullable String from,
            @Nullable String to,
            @Nullable String kind,
            @Nullable String by,
            @Nullable String integrity) {}

    static LeagueFilter of(LocalDate today, Given given) {
        UsualPeriod usual = UsualPeriod.on(today);
        LocalDate first = day(given.from()).orElse(usual.from());
        LocalDate last = day(given.to()).orElse(usual.to());
        return new LeagueFilter(
                first,
                last.isBefore(first) ? first : last,
                KINDS.stream()
                        .filter(known -> known.name().equals(given.kind()))
                        .findFirst()
                        .orElse(SurveyKind.TRANSACTIONAL),
                "region".equals(given.by()),
                ExplorerFilter.integrity(given.integrity()));
    }

    NpsRequest request() {
        MeasurementFilter filter = new MeasurementFilter(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(from),
                        Optional.of(to),
                        Optional.of(kind))
                .of(integrity);
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
