package io.northloop.programme.application;

import io.northloop.access.Viewer;
import io.northloop.organisation.OrganisationDirectory;
import io.northloop.programme.ProgrammeRef;
import io.northloop.programme.application.SurveyCalendar.Month;
import io.northloop.programme.application.SurveyCalendar.PlannedWave;
import io.northloop.programme.application.SurveyCalendar.QuarterAhead;
import io.northloop.programme.application.SurveyCalendar.ServiceForecast;
import io.northloop.programme.model.AskingPast;
import io.northloop.programme.model.Programme;
import io.northloop.programme.model.ProgrammeState;
import io.northloop.programme.model.QuarterLoad;
import io.northloop.programme.model.Trigger;
import io.northloop.programme.model.VolumeForecast;
import io.northloop.programme.model.VolumeForecast.Expected;
import io.northloop.programme.model.WaveOutlook;
import io.northloop.programme.model.WaveState;
import io.northloop.programme.port.AskingHistory;
import io.northloop.programme.port.Programmes;
import io.northloop.programme.port.WaveCalendar;
import io.northloop.shared.Language;
import io.northloop.shared.Quarter;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The survey plan of HQ (method §3): waves ahead, expected volume, and what it lays upon customers. */
@Component
@Transactional(readOnly = true)
public class SurveyCalendarQueries {

    private static final int QUARTERS = 4;
    private static final int MONTHS_OF_A_QUARTER = 3;

    private final Programmes programmes;
    private final AskingHistory history;
    private final WaveCalendar waves;
    private final OrganisationDirectory organisation;
    private final Clock clock;

    SurveyCalendarQueries(
            Programmes programmes,
            AskingHistory history,
            WaveCalendar waves,
            OrganisationDirectory organisation,
            Clock clock) {
        this.programmes = programmes;
        this.history = history;
        this.waves = waves;
        this.organisation = organisation;
        this.clock = clock;
    }

    /** Four quarters, the running one included. */
    public SurveyCalendar calendar(Viewer viewer) {
        viewer.requireCompanyWide();
        ZoneId zone = organisation.companyZone();
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        LocalDate start = Quarter.of(today).firstDay();
        LocalDate end = start.plusMonths((long) QUARTERS * MONTHS_OF_A_QUARTER);
        List<Programme> all = programmes.all();
        List<ServiceForecast> services = services(today, zone);
        List<PlannedWave> planned = planned(all, end);
        List<QuarterLoad> past = history.load(start.minusYears(1), start, zone);
        List<Month> months = new ArrayList<>();
        for (YearMonth month = YearMonth.from(today); month.atDay(1).isBefore(end); month = month.plusMonths(1)) {
            months.add(month(month, today, services, planned));
        }
        return new SurveyCalendar(
                today,
                months,
                planned,
                services,
                quarters(start, today, services, planned),
                names(all),
                past,
                past.isEmpty() ? Optional.empty() : Optional.of(QuarterLoad.pooled(Quarter.of(today), past)));
    }

    private List<ServiceForecast> services(LocalDate today, ZoneId zone) {
        Map<ProgrammeRef, AskingPast> pasts = new HashMap<>();
        history.outsideWaves(today.minusDays(VolumeForecast.LONGEST_PAST), today, zone)
                .forEach(past -> pasts.put(past.programme(), past));
        return programmes.askingAfterServices().stream()
                .map(programme -> new ServiceForecast(
                        programme.ref(),
                        Optional.ofNullable(pasts.get(programme.ref()))
                                .flatMap(past -> VolumeForecast.of(past, today))))
                .toList();
    }

    /** What runs and is planned, and the quarters' waves that triggers will plan. */
    private List<PlannedWave> planned(List<Programme> all, LocalDate end) {
        Map<ProgrammeRef, AskingPast> latest = waves.latest();
        List<WaveOutlook> known = waves.ahead(end);
        List<WaveOutlook> ahead = new ArrayList<>(known);
        LocalDate today = LocalDate.ofInstant(clock.instant(), organisation.companyZone());
        for (Programme programme : all) {
            if (programme.state() == ProgrammeState.ACTIVE && programme.trigger() instanceof Trigger.QuarterlyWave plan) {
                ahead.addAll(toCome(programme.ref(), plan, known, today, end));
            }
        }
        ahead.sort(Comparator.comparing(WaveOutlook::opensOn).thenComparing(wave -> wave.programme().value()));
        return ahead.stream()
                .map(wave -> new PlannedWave(wave, expected(wave, latest.get(wave.programme()))))
                .toList();
    }

    private static List<WaveOutlook> toCome(
            ProgrammeRef ref, Trigger.QuarterlyWave plan, List<WaveOutlook> known, LocalDate today, LocalDate end) {
        List<WaveOutlook> toCome = new ArrayList<>();
        Quarter quarter = Quarter.of(today);
        for (LocalDate opens = opens(quarter, plan); opens.isBefore(end); opens = opens(quarter, plan)) {
            Quarter of = quarter;
            boolean isKnown = known.stream()
                    .anyMatch(wave -> wave.programme().equals(ref)
                            && wave.quarter().filter(of::equals).isPresent());
            if (!isKnown && opens.isAfter(today)) {
                toCome.add(new WaveOutlook(
                        ref,
                        Optional.empty(),
                        Optional.of(of),
                        Optional.empty(),
                        WaveState.PLANNED,
                        opens,
                        opens.plusDays(plan.sendingDays() - 1L),
                        Optional.empty()));
            }
            quarter = Quarter.of(quarter.lastDay().plusDays(1));
        }
        return toCome;
    }

    private static LocalDate opens(Quarter quarter, Trigger.QuarterlyWave plan) {
        return quarter.lastDay().plusDays(plan.opensAfterDays());
    }

    /** As many as are in it, else as were in the programme's latest, with the fates of the latest. */
    private static Optional<Expected> expected(WaveOutlook wave, @Nullable AskingPast latest) {
        return Optional.ofNullable(latest)
                .flatMap(VolumeForecast::ofWave)
                .map(forecast -> forecast.of(wave.eligible().orElse(latest == null ? 0 : latest.eligible())));
    }

    private static Month month(
            YearMonth month, LocalDate today, List<ServiceForecast> services, List<PlannedWave> planned) {
        List<PlannedWave> opening = planned.stream()
                .filter(wave -> YearMonth.from(wave.wave().opensOn()).equals(month))
                .toList();
        long days = daysAhead(month.atDay(1), month.atEndOfMonth(), today);
        return new Month(month, sum(services, days).invited(), ofWaves(opening).invited(), opening);
    }

    private static List<QuarterAhead> quarters(
            LocalDate start, LocalDate today, List<ServiceForecast> services, List<PlannedWave> planned) {
        List<QuarterAhead> quarters = new ArrayList<>();
        for (int i = 0; i < QUARTERS; i++) {
            Quarter quarter = Quarter.of(start.plusMonths((long) i * MONTHS_OF_A_QUARTER));
            List<PlannedWave> opening = planned.stream()
                    .filter(wave -> Quarter.of(wave.wave().opensOn()).equals(quarter))
                    .toList();
            Expected service = sum(services, daysAhead(quarter.firstDay(), quarter.lastDay(), today));
            Expected wave = ofWaves(opening);
            quarters.add(new QuarterAhead(
                    quarter,
                    service.eligible() + wave.eligible(),
                    service.invited() + wave.invited(),
                    service.restrained() + wave.restrained(),
                    opening.size()));
        }
        return quarters;
    }

    /** Days from the first to the last that come after today. */
    private static long daysAhead(LocalDate first, LocalDate last, LocalDate today) {
        LocalDate from = first.isAfter(today) ? first : today.plusDays(1);
        return Math.max(0, ChronoUnit.DAYS.between(from, last.plusDays(1)));
    }

    private static Expected sum(List<ServiceForecast> services, long days) {
        return services.stream()
                .flatMap(service -> service.forecast().stream())
                .map(forecast -> forecast.over(days))
                .reduce(Expected.NOTHING, Expected::plus);
    }

    private static Expected ofWaves(List<PlannedWave> opening) {
        return opening.stream().flatMap(wave -> wave.expected().stream()).reduce(Expected.NOTHING, Expected::plus);
    }

    private static Map<ProgrammeRef, Map<Language, String>> names(List<Programme> all) {
        Map<ProgrammeRef, Map<Language, String>> names = new HashMap<>();
        all.forEach(programme -> names.put(programme.ref(), programme.snapshot().names()));
        return names;
    }
}
