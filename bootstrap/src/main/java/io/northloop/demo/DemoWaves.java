package io.northloop.demo;

import io.northloop.shared.Quarter;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The quarterly waves of the satisfaction index that the demo's past has seen, each opened ten days after its quarter:
 * whom it found, whom it drew, whom restraint spared, and what those who answered said. Drawn from a seeded generator,
 * so that every demo company is the same to the letter.
 */
final class DemoWaves {

    /** The first quarter with services before its wave; the last is the one before the demo's clock starts. */
    private static final Quarter FIRST = new Quarter(2024, 3);

    private static final Quarter LAST = new Quarter(2026, 1);

    /** Beyond the numbers of visits. */
    private static final int FIRST_NUMBER = 1_000_000;

    private static final int POPULATION_DAYS = 92;
    private static final Duration RESTRAINT = Duration.ofDays(14);
    private static final int ASKED_PER_CENTRE = 185;
    private static final double LEAST_RATE = 0.36;
    private static final double SPREAD_OF_RATE = 0.10;
    private static final int MINUTES_TO_SEND = 20;

    /** Scores 0–6 of a detractor, as often as listed. */
    private static final int[] DETRACTOR_SCORES = {6, 6, 6, 6, 5, 5, 5, 5, 4, 4, 3, 2};

    private final SplittableRandom random = new SplittableRandom(20260703);
    private final DemoSatisfaction satisfaction = new DemoSatisfaction(random);
    private final Map<DemoCompany.Centre, List<DemoVisit>> visits = new LinkedHashMap<>();
    private final Map<Integer, TreeSet<Instant>> invited = new HashMap<>();
    private int number = FIRST_NUMBER;

    DemoWaves(List<DemoVisit> history) {
        DemoCompany.CENTRES.forEach(centre -> visits.put(centre, new ArrayList<>()));
        for (DemoVisit visit : history) {
            visits.computeIfAbsent(visit.centre(), centre -> new ArrayList<>()).add(visit);
            invited.computeIfAbsent(visit.customer(), customer -> new TreeSet<>())
                    .add(visit.invitedAt());
        }
    }

    /** In the order of their quarters. */
    List<DemoWave> waves() {
        List<DemoWave> waves = new ArrayList<>();
        for (Quarter quarter = FIRST; quarter.compareTo(LAST) <= 0; quarter = quarter.next()) {
            waves.add(wave(quarter, waves.size()));
        }
        return waves;
    }

    private DemoWave wave(Quarter quarter, int place) {
        LocalDate opensOn = quarter.lastDay().plusDays(DemoProgrammes.OPENS_AFTER_DAYS);
        List<DemoWave.Asked> asked = new ArrayList<>();
        visits.forEach((centre, served) -> asked.addAll(ofCentre(centre, served, quarter, opensOn, place)));
        return new DemoWave(quarter, opensOn, asked);
    }

    private List<DemoWave.Asked> ofCentre(
            DemoCompany.Centre centre, List<DemoVisit> served, Quarter quarter, LocalDate opensOn, int place) {
        Instant until = opensOn.atStartOfDay(DemoCompany.ZONE).toInstant();
        Instant from = until.minus(Duration.ofDays(POPULATION_DAYS));
        List<Integer> population = new ArrayList<>(served.stream()
                .filter(visit ->
                        !visit.endedAt().isBefore(from) && visit.endedAt().isBefore(until))
                .map(DemoVisit::customer)
                .distinct()
                .sorted()
                .toList());
        Instant opening =
                opensOn.atTime(DemoWave.OPENS_AT).atZone(DemoCompany.ZONE).toInstant();
        Map<Integer, DemoWave.Fate> fates = fates(population, opening);
        List<Integer> asked = fates.entrySet().stream()
                .filter(it -> it.getValue() == DemoWave.Fate.INVITED)
                .map(Map.Entry::getKey)
                .toList();
        Map<Integer, DemoSatisfaction.Opinion> opinions = opinions(centre, quarter, place, asked);
        List<DemoWave.Asked> all = new ArrayList<>();
        fates.forEach((customer, fate) -> {
            Instant invitedAt = opening.plus(Duration.ofMinutes(random.nextInt(MINUTES_TO_SEND)));
            all.add(new DemoWave.Asked(
                    number++,
                    centre,
                    customer,
                    invitedAt,
                    fate,
                    Optional.ofNullable(opinions.get(customer)).map(opinion -> rated(opinion, invitedAt))));
        });
        return all;
    }

    /** By the customers' numbers: a draw of so many, without those whom restraint spares. */
    private Map<Integer, DemoWave.Fate> fates(List<Integer> population, Instant opening) {
        Map<Integer, DemoWave.Fate> fates = new TreeMap<>();
        int drawn = 0;
        for (Integer customer : shuffled(population)) {
            // Who is asked after a service in the two weeks to come was not drawn: else that asking had been spared.
            if (drawn >= ASKED_PER_CENTRE || wasInvited(customer, opening, opening.plus(RESTRAINT))) {
                fates.put(customer, DemoWave.Fate.NOT_SAMPLED);
                continue;
            }
            drawn++;
            fates.put(
                    customer,
                    wasInvited(customer, opening.minus(RESTRAINT), opening)
                            ? DemoWave.Fate.RESTRAINED
                            : DemoWave.Fate.INVITED);
        }
        return fates;
    }

    private List<Integer> shuffled(List<Integer> customers) {
        List<Integer> urn = new ArrayList<>(customers);
        for (int i = 0; i < urn.size(); i++) {
            Collections.swap(urn, i, i + random.nextInt(urn.size() - i));
        }
        return urn;
    }

    private boolean wasInvited(Integer customer, Instant from, Instant to) {
        TreeSet<Instant> of = invited.getOrDefault(customer, new TreeSet<>());
        return !of.subSet(from, true, to.plus(Duration.ofMinutes(MINUTES_TO_SEND)), true)
                .isEmpty();
    }

    private Map<Integer, DemoSatisfaction.Opinion> opinions(
            DemoCompany.Centre centre, Quarter quarter, int place, List<Integer> asked) {
        double rate = LEAST_RATE + SPREAD_OF_RATE * random.nextDouble();
        int answers = DemoSatisfaction.isKnownCase(centre, quarter)
                ? DemoSatisfaction.ANSWERS_OF_THE_KNOWN_CASE
                : Math.max(DemoProgrammes.ANSWERS_PER_CENTRE, (int) Math.round(asked.size() * rate));
        List<Integer> order = shuffled(asked);
        Map<Integer, DemoSatisfaction.Opinion> opinions = new HashMap<>();
        for (DemoSatisfaction.Opinion opinion : satisfaction.of(centre, quarter, place, answers)) {
            opinions.put(order.get(opinions.size()), opinion);
        }
        return opinions;
    }

    /** Within the hours of the day, most of them soon, all of them before the link expires. */
    private DemoWave.Rated rated(DemoSatisfaction.Opinion opinion, Instant invitedAt) {
        int day = (int) Math.floor(12 * Math.pow(random.nextDouble(), 2.2));
        Instant at = invitedAt.plus(Duration.ofDays(day)).plus(Duration.ofMinutes(3 + random.nextInt(790)));
        int score = switch (opinion.category()) {
            case PROMOTER -> random.nextDouble() < 0.5 ? 9 : 10;
            case PASSIVE -> random.nextDouble() < 0.45 ? 7 : 8;
            case DETRACTOR -> DETRACTOR_SCORES[random.nextInt(DETRACTOR_SCORES.length)];
        };
        return new DemoWave.Rated(at, score, opinion.ratings());
    }
}
