package io.northloop.programme.application;

import io.northloop.programme.ProgrammeRef;
import io.northloop.programme.application.SurveyCalendar.PlannedWave;
import io.northloop.programme.model.AskingPast;
import io.northloop.programme.model.Programme;
import io.northloop.programme.model.ProgrammeState;
import io.northloop.programme.model.Trigger;
import io.northloop.programme.model.VolumeForecast;
import io.northloop.programme.model.VolumeForecast.Expected;
import io.northloop.programme.model.Wave;
import io.northloop.programme.model.WaveOutlook;
import io.northloop.programme.model.WaveState;
import io.northloop.programme.port.WaveCalendar;
import io.northloop.shared.Quarter;
import io.northloop.survey.SurveyKind;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The waves that run and are to come, with what may be expected of them. */
@Component
class WavesAhead {

    private final WaveCalendar waves;
    private final WaveEstimates estimates;

    WavesAhead(WaveCalendar waves, WaveEstimates estimates) {
        this.waves = waves;
        this.estimates = estimates;
    }

    /** What runs and is planned, and the quarters' waves that triggers will plan; by opening, before the end. */
    List<PlannedWave> planned(List<Programme> all, LocalDate today, LocalDate end) {
        List<WaveOutlook> known = waves.ahead(today, end);
        Stream<WaveOutlook> toCome = all.stream()
                .filter(programme -> programme.state() == ProgrammeState.ACTIVE)
                .flatMap(programme -> toCome(programme, known, today, end).stream());
        Expectations expectations = new Expectations(all, today);
        return Stream.concat(known.stream().filter(wave -> !wave.state().isOver()), toCome)
                .sorted(Comparator.comparing(WaveOutlook::opensOn)
                        .thenComparing(wave -> wave.programme().value()))
                .map(expectations::of)
                .toList();
    }

    private static List<WaveOutlook> toCome(
            Programme programme, List<WaveOutlook> known, LocalDate today, LocalDate end) {
        if (!(programme.trigger() instanceof Trigger.QuarterlyWave plan)) {
            return List.of();
        }
        Set<Quarter> taken = known.stream()
                .filter(wave -> wave.programme().equals(programme.ref()))
                .flatMap(wave -> wave.quarter().stream())
                .collect(Collectors.toSet());
        // A quarter's wave may open after its end.
        return Stream.iterate(Quarter.of(today).previous(), Quarter::next)
                .takeWhile(quarter -> Wave.opensOn(quarter, plan).isBefore(end))
                .filter(quarter -> !taken.contains(quarter))
                .filter(quarter -> Wave.opensOn(quarter, plan).isAfter(today))
                .map(quarter -> new WaveOutlook(
                        programme.ref(),
                        Optional.empty(),
                        Optional.of(quarter),
                        Optional.empty(),
                        WaveState.PLANNED,
                        Wave.opensOn(quarter, plan),
                        Wave.opensOn(quarter, plan).plusDays(plan.sendingDays() - 1L),
                        Optional.empty(),
                        Optional.empty()))
                .toList();
    }

    /** What the past of each programme promises; looked up once for all of its waves. */
    private final class Expectations {

        private final LocalDate today;
        private final Map<ProgrammeRef, AskingPast> latest = waves.latest();
        private final Map<ProgrammeRef, Programme> programmes;
        private final Map<ProgrammeRef, Optional<Expected>> first = new HashMap<>();

        Expectations(List<Programme> all, LocalDate today) {
            this.today = today;
            this.programmes = all.stream().collect(Collectors.toMap(Programme::ref, programme -> programme));
        }

        /**
         * As many as are in it, else as were in the programme's latest, with the fates of the latest; else an estimate.
         */
        PlannedWave of(WaveOutlook wave) {
            Programme programme = Optional.ofNullable(programmes.get(wave.programme()))
                    .orElseThrow(() -> new IllegalStateException("a wave of no programme: " + wave));
            boolean customers = programme.kind() != SurveyKind.EMPLOYEE;
            Optional<AskingPast> past = Optional.ofNullable(latest.get(wave.programme()));
            Optional<VolumeForecast> forecast = past.flatMap(VolumeForecast::ofWave);
            if (forecast.isEmpty() && wave.eligible().isEmpty()) {
                Optional<Expected> expected =
                        first.computeIfAbsent(wave.programme(), ref -> estimates.first(programme, today));
                return new PlannedWave(wave, expected, expected, expected.isPresent(), customers);
            }
            double usual = past.map(it -> (double) it.eligible()).orElse(0.0);
            return new PlannedWave(
                    wave,
                    forecast.map(
                            it -> it.of(wave.eligible().map(Long::doubleValue).orElse(usual))),
                    forecast.map(it -> toSend(it, wave, past, usual)),
                    false,
                    customers);
        }

        private static Expected toSend(
                VolumeForecast forecast, WaveOutlook wave, Optional<AskingPast> past, double usual) {
            boolean first = past.filter(AskingPast::isBeforeFirstAsking).isPresent();
            return wave.waiting()
                    .map(waiting -> first ? forecast.ofWaiting(waiting) : forecast.of(waiting))
                    .orElseGet(() -> forecast.of(usual));
        }
    }
}
