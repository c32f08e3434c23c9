package io.northloop.alerting.application;

import io.northloop.alerting.AlertSubject;
import io.northloop.alerting.AlertSubject.Kind;
import io.northloop.alerting.model.PeriodRules;
import io.northloop.alerting.model.Share;
import io.northloop.alerting.model.Signal;
import io.northloop.alerting.model.ZoneRule;
import io.northloop.followup.ContactTimes;
import io.northloop.measurement.Baseline;
import io.northloop.measurement.CsiStanding;
import io.northloop.measurement.DoubtedAnswers;
import io.northloop.measurement.Grouping;
import io.northloop.measurement.NpsFigure;
import io.northloop.measurement.QuarterStandings;
import io.northloop.organisation.OrganisationDirectory;
import io.northloop.organisation.UnitRef;
import io.northloop.programme.AskedUnits;
import io.northloop.programme.ProgrammeRef;
import io.northloop.programme.ResponseRates;
import io.northloop.programme.ResponseRates.Dimension;
import io.northloop.shared.Quarter;
import io.northloop.survey.SurveyDirectory;
import io.northloop.survey.SurveyKind;
import io.northloop.survey.SurveyRef;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Asks the other capabilities about a month that is over, and about the quarter that ends with it. */
@Component
final class MonthFindings {

    /** Programmes whose target is 30 % (method §3, Targets). */
    private static final Set<SurveyKind> NPS_PROGRAMMES = Set.of(SurveyKind.TRANSACTIONAL, SurveyKind.RELATIONAL);

    private static final Map<Kind, Grouping> GROUPINGS =
            Map.of(Kind.CENTRE, Grouping.UNIT, Kind.REGION, Grouping.REGION, Kind.PROGRAMME, Grouping.PROGRAMME);
    private static final Map<Kind, Grouping> PLACES = Map.of(Kind.CENTRE, Grouping.UNIT, Kind.REGION, Grouping.REGION);

    /** Where a place was is looked up in as many quarters as make a baseline. */
    private static final int QUARTERS_BEFORE = 4;

    private final QuarterStandings standings;
    private final DoubtedAnswers doubted;
    private final ResponseRates rates;
    private final AskedUnits asked;
    private final ContactTimes contacts;
    private final SurveyDirectory surveys;
    private final Subjects subjects;
    private final OrganisationDirectory organisation;

    MonthFindings(
            QuarterStandings standings,
            DoubtedAnswers doubted,
            ResponseRates rates,
            AskedUnits asked,
            ContactTimes contacts,
            SurveyDirectory surveys,
            Subjects subjects,
            OrganisationDirectory organisation) {
        this.standings = standings;
        this.doubted = doubted;
        this.rates = rates;
        this.asked = asked;
        this.contacts = contacts;
        this.surveys = surveys;
        this.subjects = subjects;
        this.organisation = organisation;
    }

    /** @param at when it is looked at */
    List<Signal> signals(YearMonth month, Instant at) {
        Subjects.Now now = subjects.now();
        PeriodRules rules = new PeriodRules(month.atDay(1), month.atEndOfMonth(), at);
        List<Signal> signals = new ArrayList<>(rules.responseRates(answered(month, now)));
        signals.addAll(rules.breaches(breached(month, now)));
        signals.addAll(suspicions(month.minusMonths(1), at, now));
        Quarter quarter = Quarter.of(month.atDay(1));
        if (month.atEndOfMonth().equals(quarter.lastDay())) {
            signals.addAll(quarter(quarter, at, now));
        }
        return signals;
    }

    /**
     * Headquarters decides on answers after it has read them, so that a month is looked at when it has had another for
     * it.
     */
    private List<Signal> suspicions(YearMonth judged, Instant at, Subjects.Now now) {
        PeriodRules rules = new PeriodRules(judged.atDay(1), judged.atEndOfMonth(), at);
        Map<String, Share> shares = new HashMap<>();
        doubted.byUnit(rules.first(), rules.last())
                .forEach((unit, counts) -> shares.put(unit, new Share(counts.doubted(), counts.answers())));
        return rules.suspicions(known(Kind.CENTRE, shares, now));
    }

    private List<Signal> quarter(Quarter quarter, Instant at, Subjects.Now now) {
        PeriodRules rules = new PeriodRules(quarter.firstDay(), quarter.lastDay(), at);
        List<Signal> signals = new ArrayList<>();
        GROUPINGS.forEach((kind, by) -> {
            Map<AlertSubject, Baseline> before = known(kind, standings.baselines(quarter, by), now);
            Map<AlertSubject, NpsFigure> figures = known(kind, standings.nps(quarter, by), now);
            signals.addAll(rules.falls(before, figures));
            signals.addAll(rules.levels(before, figures));
        });
        ZoneRule zones = new ZoneRule(quarter.firstDay(), quarter.lastDay(), at);
        PLACES.keySet()
                .forEach(kind -> signals.addAll(zones.entered(before(kind, quarter, now), csi(kind, quarter, now))));
        signals.addAll(rules.samples(respondents(quarter, now)));
        return signals;
    }

    /** The latest first. */
    private List<Map<AlertSubject, CsiStanding>> before(Kind kind, Quarter quarter, Subjects.Now now) {
        return Stream.iterate(quarter.previous(), Quarter::previous)
                .limit(QUARTERS_BEFORE)
                .map(past -> csi(kind, past, now))
                .toList();
    }

    private Map<AlertSubject, CsiStanding> csi(Kind kind, Quarter quarter, Subjects.Now now) {
        return known(kind, standings.csi(quarter, PLACES.getOrDefault(kind, Grouping.UNIT)), now);
    }

    /** Answers by unit are a centre's unless the unit is a region itself. */
    private static <T> Map<AlertSubject, T> known(Kind kind, Map<String, T> byRef, Subjects.Now now) {
        Map<AlertSubject, T> found = new HashMap<>();
        byRef.forEach((ref, value) -> {
            Optional<AlertSubject> subject =
                    kind == Kind.PROGRAMME ? Optional.of(new AlertSubject(kind, ref)) : now.unit(ref);
            subject.filter(it -> it.kind() == kind).ifPresent(it -> found.put(it, value));
        });
        return found;
    }

    private Map<AlertSubject, Share> answered(YearMonth month, Subjects.Now now) {
        Map<AlertSubject, Share> shares = new HashMap<>();
        closed(month.atDay(1), month.atEndOfMonth()).forEach(closed -> {
            Optional<ProgrammeRef> programme = Optional.of(value(closed, Dimension.PROGRAMME))
                    .filter(it -> !it.isEmpty())
                    .map(ProgrammeRef::new);
            now.of(new UnitRef(value(closed, Dimension.UNIT)), programme)
                    .forEach(subject -> shares.merge(
                            subject, new Share(closed.responded(), closed.invited()), MonthFindings::together));
        });
        return shares;
    }

    /** Of {@link #NPS_PROGRAMMES}. */
    private List<ResponseRates.Closed> closed(LocalDate from, LocalDate to) {
        return rates
                .closed(new ResponseRates.Criteria(
                        Optional.of(from),
                        Optional.of(to),
                        Set.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Set.of(Dimension.UNIT, Dimension.PROGRAMME, Dimension.SURVEY)))
                .stream()
                .filter(closed -> closed.invited() > 0
                        && !value(closed, Dimension.UNIT).isEmpty()
                        && !value(closed, Dimension.SURVEY).isEmpty()
                        && surveys.kind(new SurveyRef(value(closed, Dimension.SURVEY)))
                                .filter(NPS_PROGRAMMES::contains)
                                .isPresent())
                .toList();
    }

    private static String value(ResponseRates.Closed closed, Dimension dimension) {
        return closed.group().getOrDefault(dimension, "");
    }

    private Map<AlertSubject, Share> breached(YearMonth month, Subjects.Now now) {
        ZoneId zone = organisation.companyZone();
        Instant from = month.atDay(1).atStartOfDay(zone).toInstant();
        Instant until = month.plusMonths(1).atDay(1).atStartOfDay(zone).toInstant();
        Map<AlertSubject, Share> shares = new HashMap<>();
        contacts.kept(from, until)
                .forEach(kept -> now.places(kept.unit())
                        .forEach(subject -> shares.merge(
                                subject, new Share(kept.breached(), kept.due()), MonthFindings::together)));
        return shares;
    }

    private static Share together(Share one, Share other) {
        return new Share(one.part() + other.part(), one.of() + other.of());
    }

    /**
     * Of every centre whose customers were asked in the quarter, or answered in it. Waves are asked at its end: by then
     * none of their links may have closed.
     */
    private Map<AlertSubject, Long> respondents(Quarter quarter, Subjects.Now now) {
        Map<AlertSubject, Long> respondents = new HashMap<>();
        asked.asked(SurveyKind.CSI, quarter.firstDay(), quarter.lastDay())
                .forEach(unit -> now.unit(unit.value())
                        .filter(it -> it.kind() == Kind.CENTRE)
                        .ifPresent(it -> respondents.put(it, 0L)));
        csi(Kind.CENTRE, quarter, now).forEach((subject, standing) -> {
            Long n = standing.csi().n();
            respondents.put(subject, Objects.requireNonNullElse(n, 0L));
        });
        return respondents;
    }
}
