package io.northloop.programme.application;

import io.northloop.access.Viewer;
import io.northloop.organisation.OrganisationDirectory;
import io.northloop.programme.ProgrammeRef;
import io.northloop.programme.application.SurveyCalendar.Month;
import io.northloop.programme.application.SurveyCalendar.PlannedWave;
import io.northloop.programme.application.SurveyCalendar.QuarterAhead;
import io.northloop.programme.application.SurveyCalendar.ServiceForecast;
import io.northloop.programme.model.AskedCustomers;
import io.northloop.programme.model.AskingPast;
import io.northloop.programme.model.Programme;
import io.northloop.programme.model.QuarterLoad;
import io.northloop.programme.model.VolumeForecast;
import io.northloop.programme.model.VolumeForecast.Expected;
import io.northloop.programme.port.AskingHistory;
import io.northloop.programme.port.Programmes;
import io.northloop.shared.Language;
import io.northloop.shared.Quarter;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private final WavesAhead waves;
    private final OrganisationDirectory organisation;
    private final Clock clock;

    SurveyCalendarQueries(
            Programmes programmes,
            AskingHistory history,
            WavesAhead waves,
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
        List<PlannedWave> planned = waves.planned(all, today, end);
        List<QuarterLoad> past = history.load(start.minusYears(1), start, zone);
        AskedCustomers customers = history.customers(start.minusYears(1), today, zone);
        List<Month> months = new ArrayList<>();
        for (YearMonth month = YearMonth.from(today); month.atDay(1).isBefore(end); month = month.plusMonths(1)) {
            months.add(month(month, today, services, planned));
        }
        return new SurveyCalendar(
                today,
                months,
                planned,
                services,
                quarters(start, today, services, planned, customers),
                names(all),
                past,
                past.isEmpty() ? Optional.empty() : Optional.of(QuarterLoad.pooled(Quarter.of(today), past)),
                customers);
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

    private static Month month(
            YearMonth month, LocalDate today, List<ServiceForecast> services, List<PlannedWave> planned) {
        List<PlannedWave> asking = planned.stream()
                .filter(wave -> YearMonth.from(wave.asksFrom(today)).equals(month))
                .toList();
        long days = daysAhead(month.atDay(1), month.atEndOfMonth(), today);
        return new Month(
                month,
                sum(services, days).invited(),
                toSend(asking).invited(),
                unforeseen(asking),
                planned.stream()
                        .filter(wave -> YearMonth.from(wave.wave().opensOn()).equals(month))
                        .toList());
    }

    private static List<QuarterAhead> quarters(
            LocalDate start,
            LocalDate today,
            List<ServiceForecast> services,
            List<PlannedWave> planned,
            AskedCustomers customers) {
        List<QuarterAhead> quarters = new ArrayList<>();
        for (int i = 0; i < QUARTERS; i++) {
            Quarter quarter = Quarter.of(start.plusMonths((long) i * MONTHS_OF_A_QUARTER));
            Expected service = sum(services, daysAhead(quarter.firstDay(), quarter.lastDay(), today));
            List<PlannedWave> asking = planned.stream()
                    .filter(it -> Quarter.of(it.asksFrom(today)).equals(quarter))
                    .toList();
            quarters.add(new QuarterAhead(
                    quarter,
                    service.plus(toSend(asking)),
                    unforeseen(asking),
                    Math.toIntExact(planned.stream()
                            .filter(it -> Quarter.of(it.wave().opensOn()).equals(quarter))
                            .count()),
                    perCustomer(service.invited(), asking, customers)));
        }
        return quarters;
    }

    private static Optional<Double> perCustomer(double services, List<PlannedWave> asking, AskedCustomers customers) {
        List<Double> waves = asking.stream()
                .filter(PlannedWave::ofCustomers)
                .flatMap(wave -> wave.toSend().stream())
                .map(Expected::invited)
                .toList();
        double invited =
                services + waves.stream().mapToDouble(Double::doubleValue).sum();
        double reached = customers.reached(services, waves);
        return reached == 0 ? Optional.empty() : Optional.of(invited / reached);
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

    private static Expected toSend(List<PlannedWave> waves) {
        return waves.stream().flatMap(wave -> wave.toSend().stream()).reduce(Expected.NOTHING, Expected::plus);
    }

    private static int unforeseen(List<PlannedWave> waves) {
        return Math.toIntExact(
                waves.stream().filter(wave -> wave.toSend().isEmpty()).count());
    }

    private static Map<ProgrammeRef, Map<Language, String>> names(List<Programme> all) {
        Map<ProgrammeRef, Map<Language, String>> names = new HashMap<>();
        all.forEach(programme -> names.put(programme.ref(), programme.snapshot().names()));
        return names;
    }
}
