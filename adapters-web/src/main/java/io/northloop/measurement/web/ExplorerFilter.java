package io.northloop.measurement.web;

import io.northloop.measurement.Confidence;
import io.northloop.measurement.Grouping;
import io.northloop.measurement.Integrity;
import io.northloop.measurement.IntervalMethod;
import io.northloop.measurement.MeasurementFilter;
import io.northloop.measurement.NpsRequest;
import io.northloop.measurement.SegmentRef;
import io.northloop.organisation.UnitRef;
import io.northloop.programme.ProgrammeRef;
import io.northloop.shared.Ref;
import io.northloop.survey.SurveyKind;
import io.northloop.survey.SurveyRef;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The filters of the explorer as they stand in its address; what cannot be read, or what the anonymity rule keeps from
 * the viewer, counts as not given.
 *
 * @param confined whether the anonymity rule holds: whole months, one filter beside unit and period
 * @param from first day; that of the usual period where none is given
 * @param to last day, inclusive; that of the usual period where none is given
 * @param weighted whether answers count by their weights
 * @param asked whether the answers are laid over everybody who was asked
 * @param by what the table is of
 * @param step of the trend: week, month or quarter
 * @param against what it is compared with: {@code period} before, the same days a {@code year} before, or a unit's ref
 */
record ExplorerFilter(
        boolean confined,
        LocalDate from,
        LocalDate to,
        @Nullable String unit,
        SurveyKind kind,
        @Nullable String survey,
        @Nullable String programme,
        @Nullable String touchpoint,
        @Nullable String segment,
        Integrity integrity,
        boolean weighted,
        boolean asked,
        Grouping by,
        Grouping step,
        @Nullable String against) {

    static final String PERIOD = "period";
    static final String YEAR = "year";

    /** What a table can be of, for those who see everything, and for others. */
    static final List<Grouping> BY = List.of(
            Grouping.UNIT,
            Grouping.REGION,
            Grouping.TOUCHPOINT,
            Grouping.SEGMENT,
            Grouping.PROGRAMME,
            Grouping.SURVEY,
            Grouping.ADVISER);

    static final List<Grouping> BY_CONFINED = List.of(Grouping.UNIT, Grouping.TOUCHPOINT);
    static final List<Grouping> STEPS = List.of(Grouping.WEEK, Grouping.MONTH, Grouping.QUARTER);

    /** The parameters of the address. */
    record Given(
            @Nullable String from,
            @Nullable String to,
            @Nullable String unit,
            @Nullable String kind,
            @Nullable String survey,
            @Nullable String programme,
            @Nullable String touchpoint,
            @Nullable String segment,
            @Nullable String integrity,
            @Nullable String weighted,
            @Nullable String asked,
            @Nullable String by,
            @Nullable String step,
            @Nullable String against) {}

    /** @param headquarters whether somebody at HQ looks */
    static ExplorerFilter of(LocalDate today, Given given, boolean headquarters, UnitChoices.Names units) {
        SurveyKind kind = Arrays.stream(SurveyKind.values())
                .filter(known -> known.name().equals(given.kind()))
                .findFirst()
                .orElse(SurveyKind.TRANSACTIONAL);
        boolean confined = !headquarters || kind == SurveyKind.EMPLOYEE;
        UsualPeriod usual = UsualPeriod.on(today);
        LocalDate first = LeagueFilter.day(given.from()).orElse(usual.from());
        LocalDate last = LeagueFilter.day(given.to()).orElse(usual.to());
        LocalDate from = confined ? first.withDayOfMonth(1) : first;
        LocalDate to = confined ? YearMonth.from(last).atEndOfMonth() : last;
        List<Grouping> possible = confined ? BY_CONFINED : BY;
        String unit = units.has(given.unit()) ? given.unit() : null;
        return new ExplorerFilter(
                confined,
                from,
                to.isBefore(from) ? (confined ? YearMonth.from(from).atEndOfMonth() : from) : to,
                unit,
                kind,
                confined ? null : ref(given.survey()),
                confined ? null : ref(given.programme()),
                ref(given.touchpoint()),
                confined ? null : ref(given.segment()),
                confined ? Integrity.ALL : integrity(given.integrity()),
                !confined && "true".equals(given.weighted()),
                !confined && "true".equals(given.asked()),
                chosen(given.by(), possible, Grouping.UNIT),
                chosen(given.step(), confined ? STEPS.subList(1, STEPS.size()) : STEPS, Grouping.MONTH),
                against(given.against(), unit, units));
    }

    private static @Nullable String against(@Nullable String given, @Nullable String unit, UnitChoices.Names units) {
        boolean other = units.has(given) && given != null && !given.equals(unit);
        return PERIOD.equals(given) || YEAR.equals(given) || other ? given : null;
    }

    private static Grouping chosen(@Nullable String given, List<Grouping> possible, Grouping usual) {
        return possible.stream()
                .filter(grouping -> grouping.code().equals(given))
                .findFirst()
                .orElse(usual);
    }

    static Integrity integrity(@Nullable String given) {
        return Optional.ofNullable(given).flatMap(Integrity::parse).orElse(Integrity.ALL);
    }

    private static @Nullable String ref(@Nullable String given) {
        return Ref.fits(given) ? given : null;
    }

    NpsRequest request(List<Grouping> groupBy) {
        return request(filter(), groupBy);
    }

    NpsRequest request(MeasurementFilter filter, List<Grouping> groupBy) {
        return new NpsRequest(filter, groupBy, Confidence.P95, IntervalMethod.ADJUSTED_WALD, weighted);
    }

    MeasurementFilter filter() {
        return new MeasurementFilter(
                Optional.ofNullable(unit).map(UnitRef::new),
                Optional.ofNullable(survey).map(SurveyRef::new),
                Optional.ofNullable(programme).map(ProgrammeRef::new),
                Optional.ofNullable(touchpoint),
                Optional.of(from),
                Optional.of(to),
                Optional.of(kind),
                Optional.ofNullable(segment).map(SegmentRef::new),
                integrity);
    }

    /** What the whole is taken apart by: regions or touchpoints where the table is of them, else units. */
    Grouping partedBy() {
        return switch (by) {
            case REGION, TOUCHPOINT -> by;
            default -> Grouping.UNIT;
        };
    }

    /** Whether the change from an earlier period is asked for. */
    public boolean isAgainstEarlier() {
        return PERIOD.equals(against) || YEAR.equals(against);
    }

    /** What it is compared with. */
    Optional<MeasurementFilter> other() {
        if (against == null) {
            return Optional.empty();
        }
        if (YEAR.equals(against)) {
            return Optional.of(between(from.minusYears(1), lastOf(to.minusYears(1))));
        }
        if (PERIOD.equals(against)) {
            return Optional.of(
                    wholeMonths()
                            ? between(from.minusMonths(months()), from.minusDays(1))
                            : between(from.minusDays(ChronoUnit.DAYS.between(from, to) + 1), from.minusDays(1)));
        }
        return Optional.of(filter().within(Optional.of(new UnitRef(against))));
    }

    /** The end of February is that of its year. */
    private LocalDate lastOf(LocalDate day) {
        return wholeMonths() ? YearMonth.from(day).atEndOfMonth() : day;
    }

    private MeasurementFilter between(LocalDate first, LocalDate last) {
        return filter().between(Optional.of(first), Optional.of(last));
    }

    private boolean wholeMonths() {
        return from.getDayOfMonth() == 1 && to.equals(YearMonth.from(to).atEndOfMonth());
    }

    private long months() {
        return ChronoUnit.MONTHS.between(YearMonth.from(from), YearMonth.from(to)) + 1;
    }
}
