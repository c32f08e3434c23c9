package io.northloop.programme.application;

import io.northloop.programme.ProgrammeRef;
import io.northloop.programme.model.AskedCustomers;
import io.northloop.programme.model.QuarterLoad;
import io.northloop.programme.model.VolumeForecast;
import io.northloop.programme.model.VolumeForecast.Expected;
import io.northloop.programme.model.WaveOutlook;
import io.northloop.shared.Language;
import io.northloop.shared.Quarter;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The months and quarters ahead.
 *
 * @param services programmes that ask after services, with their forecast where history allows one
 * @param names of the programmes that are named here
 * @param past the last four full quarters, those with anything
 * @param load those together; empty without any
 * @param customers what of the past says how many different customers will be asked
 */
public record SurveyCalendar(
        LocalDate today,
        List<Month> months,
        List<PlannedWave> waves,
        List<ServiceForecast> services,
        List<QuarterAhead> quarters,
        Map<ProgrammeRef, Map<Language, String>> names,
        List<QuarterLoad> past,
        Optional<QuarterLoad> load,
        AskedCustomers customers) {

    public SurveyCalendar {
        months = List.copyOf(months);
        waves = List.copyOf(waves);
        services = List.copyOf(services);
        quarters = List.copyOf(quarters);
        names = Map.copyOf(names);
        past = List.copyOf(past);
    }

    public boolean isEmpty() {
        return waves.isEmpty() && services.isEmpty();
    }

    /**
     * A month: of the running one, what is left of it from tomorrow.
     *
     * @param services invitations expected after services
     * @param waves invitations expected of waves that open in it, and what is left of those that have opened
     * @param unforeseen how many waves ask in it of which nothing can be expected, because none lies behind
     * @param opening the waves that open in it
     */
    public record Month(YearMonth month, double services, double waves, int unforeseen, List<PlannedWave> opening) {
        public Month {
            opening = List.copyOf(opening);
        }

        public double invitations() {
            return services + waves;
        }
    }

    /**
     * A wave with what may be expected of it; nothing where the programme has no wave behind it, and nobody would be in
     * its first.
     *
     * @param expected of all who are in it
     * @param toSend of those who are not asked yet
     * @param estimated whether that follows from who would be in it today, as no wave of the programme lies behind
     * @param ofCustomers whether it asks customers, not employees
     */
    public record PlannedWave(
            WaveOutlook wave,
            Optional<Expected> expected,
            Optional<Expected> toSend,
            boolean estimated,
            boolean ofCustomers) {

        /** The day from which it will ask: of one that has opened, today. */
        LocalDate asksFrom(LocalDate today) {
            return wave.opensOn().isBefore(today) ? today : wave.opensOn();
        }
    }

    public record ServiceForecast(ProgrammeRef programme, Optional<VolumeForecast> forecast) {}

    /**
     * A quarter: of the running one, what is left of it from tomorrow.
     *
     * @param expected of services and of those waves of which anything can be expected
     * @param unforeseen how many waves ask in it of which nothing can be expected
     * @param waves how many open in it
     * @param perCustomer invitations expected for each customer who is asked at all, employees' left out; empty when
     *     nobody is expected to be
     */
    public record QuarterAhead(
            Quarter quarter, Expected expected, int unforeseen, int waves, Optional<Double> perCustomer) {}
}
