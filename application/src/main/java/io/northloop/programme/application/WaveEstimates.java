package io.northloop.programme.application;

import io.northloop.organisation.UnitRef;
import io.northloop.programme.ResponseRates;
import io.northloop.programme.model.Programme;
import io.northloop.programme.model.SampleSize;
import io.northloop.programme.model.Trigger;
import io.northloop.programme.model.VolumeForecast.Expected;
import io.northloop.survey.SurveyKind;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * What a programme's first wave may bring, as nothing of its own lies behind: by whom it would draw if it opened today.
 */
@Component
class WaveEstimates {

    private static final double PERCENT = 100;

    private final WavePeople people;
    private final ResponseRates responseRates;

    WaveEstimates(WavePeople people, ResponseRates responseRates) {
        this.people = people;
        this.responseRates = responseRates;
    }

    /**
     * Restraint, opt-outs and missing contacts are not known before; so at most as many are invited. Answers go by the
     * response rate of each centre, else of the company; of employees none are foretold.
     *
     * @return empty when nobody would be in it, and for programmes that have no quarterly waves
     */
    Optional<Expected> first(Programme programme, LocalDate today) {
        if (!(programme.trigger() instanceof Trigger.QuarterlyWave plan)) {
            return Optional.empty();
        }
        Map<UnitRef, Integer> population = people.expected(programme, plan, today);
        if (population.isEmpty()) {
            return Optional.empty();
        }
        Rates rates = rates(today);
        double eligible = 0;
        double invited = 0;
        double answers = 0;
        for (Map.Entry<UnitRef, Integer> unit : population.entrySet()) {
            Optional<Double> rate = rates.at(unit.getKey());
            Integer wanted = plan.answersPerCentre();
            double asked = wanted == null
                    ? unit.getValue() * programme.settings().sampledPercent() / PERCENT
                    : new SampleSize(wanted, rate.orElse(SampleSize.AIMED_RATE)).of(unit.getValue());
            eligible += unit.getValue();
            invited += asked;
            answers += asked * rate.orElse(0.0);
        }
        boolean foretold = programme.kind() != SurveyKind.EMPLOYEE && rates.known();
        return Optional.of(new Expected(eligible, invited, 0, foretold ? Optional.of(answers) : Optional.empty()));
    }

    private record Rates(Map<UnitRef, Double> byUnit, Optional<Double> whole) {

        Optional<Double> at(UnitRef unit) {
            return Optional.ofNullable(byUnit.get(unit)).or(() -> whole);
        }

        /** Whether every centre has one. */
        boolean known() {
            return whole.isPresent();
        }
    }

    private Rates rates(LocalDate today) {
        List<ResponseRates.Closed> groups = responseRates.closed(new ResponseRates.Criteria(
                Optional.of(today.minusDays(WavePeople.RATE_DAYS)),
                Optional.of(today),
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Set.of(ResponseRates.Dimension.UNIT)));
        Map<UnitRef, Double> byUnit = new HashMap<>();
        long invited = 0;
        long responded = 0;
        for (ResponseRates.Closed group : groups) {
            invited += group.invited();
            responded += group.responded();
            if (group.invited() >= SampleSize.ENOUGH_CLOSED) {
                byUnit.put(
                        new UnitRef(group.group().getOrDefault(ResponseRates.Dimension.UNIT, "")),
                        (double) group.responded() / group.invited());
            }
        }
        return new Rates(
                byUnit,
                invited >= SampleSize.ENOUGH_CLOSED ? Optional.of((double) responded / invited) : Optional.empty());
    }
}
