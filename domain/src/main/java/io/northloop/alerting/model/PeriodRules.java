package io.northloop.alerting.model;

import io.northloop.alerting.AlertRule;
import io.northloop.alerting.AlertSubject;
import io.northloop.measurement.Baseline;
import io.northloop.measurement.CsiFigure;
import io.northloop.measurement.Display;
import io.northloop.measurement.Interval;
import io.northloop.measurement.NpsFigure;
import io.northloop.measurement.NpsLevel;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is looked at when a period is over (method §8). All subjects of a kind are tested together, so that chance among
 * many does not page anybody (statistics: Benjamini and Hochberg).
 *
 * @param first day of the period, in the company's zone
 * @param last day, included
 * @param at when it is looked at
 */
public record PeriodRules(LocalDate first, LocalDate last, Instant at) {

    /** Share of the alerts of one look that may be chance. */
    static final double FALSE_DISCOVERIES = 0.10;

    private static final double LEAST_RESPONSE_RATE = 0.30;
    private static final double MOST_BREACHES = 0.10;
    private static final long LEAST_DOUBTED = 5;

    /** A test of one subject, to be adjusted with the others. */
    private record Tested(double pValue, boolean past, Signal signal) {}

    /** The whole interval lies below the level of the baseline; where it lies below 0, that is said instead. */
    public List<Signal> levels(Map<AlertSubject, Baseline> before, Map<AlertSubject, NpsFigure> now) {
        List<Signal> crises = significant(tests(now, subject -> NpsLevel.WARNING, before, AlertRule.CRISIS));
        List<Signal> worse = new ArrayList<>(
                significant(tests(now, subject -> level(before.get(subject)), before, AlertRule.LEVEL_WORSE)));
        Set<AlertSubject> inCrisis =
                Set.copyOf(crises.stream().map(Signal::subject).toList());
        worse.removeIf(signal -> inCrisis.contains(signal.subject()));
        worse.addAll(crises);
        return List.copyOf(worse);
    }

    /**
     * A quarter's NPS against its own baseline: the hypothesis of no change, under which answers vary as the baseline
     * does, which is uncertain itself (statistics: against a smoothed four-quarter baseline 35 to 8 is plain).
     */
    public List<Signal> falls(Map<AlertSubject, Baseline> before, Map<AlertSubject, NpsFigure> now) {
        List<Tested> tests = new ArrayList<>();
        now.forEach((subject, figure) -> {
            Baseline baseline = before.get(subject);
            if (baseline != null && baseline.n() >= Display.LEAST_FULL && figure.display() == Display.FULL) {
                double p = OneSided.fall(figure, baseline);
                tests.add(new Tested(
                        p,
                        Objects.requireNonNull(figure.nps()) < baseline.nps(),
                        Signal.alarm(
                                AlertRule.NPS_FALL,
                                subject,
                                evidence(Map.of(
                                        Measure.NPS,
                                        Figure.of(figure),
                                        Measure.BASELINE_NPS,
                                        Figure.among(baseline.nps(), baseline.n()),
                                        Measure.P_VALUE,
                                        Figure.plain(p))))));
            }
        });
        return significant(tests);
    }

    private interface Cut {
        /** The level that the whole interval must lie below; {@code null} where there is none to fall from. */
        @Nullable
        NpsLevel of(AlertSubject subject);
    }

    private static @Nullable NpsLevel level(@Nullable Baseline baseline) {
        if (baseline == null || baseline.n() < Display.LEAST_FULL) {
            return null;
        }
        NpsLevel level = NpsLevel.of(BigDecimal.valueOf(baseline.nps()).setScale(1, RoundingMode.HALF_UP));
        return level == NpsLevel.CRISIS ? null : level;
    }

    private List<Tested> tests(
            Map<AlertSubject, NpsFigure> now, Cut cut, Map<AlertSubject, Baseline> before, AlertRule rule) {
        List<Tested> tests = new ArrayList<>();
        now.forEach((subject, figure) -> {
            NpsLevel level = cut.of(subject);
            if (level != null && figure.display() == Display.FULL) {
                double from = level.from().doubleValue();
                Interval interval = Objects.requireNonNull(figure.interval());
                Map<Measure, Figure> figures = new LinkedHashMap<>();
                figures.put(Measure.NPS, Figure.of(figure));
                figures.put(Measure.NPS_CUT, Figure.plain(from));
                Baseline baseline = before.get(subject);
                if (baseline != null) {
                    figures.put(Measure.BASELINE_NPS, Figure.among(baseline.nps(), baseline.n()));
                }
                tests.add(new Tested(
                        OneSided.below(figure, from),
                        interval.high() < from,
                        Signal.alarm(rule, subject, evidence(figures))));
            }
        });
        return tests;
    }

    /** Fewer than 30 % of the invitations that closed in the period were answered. */
    public List<Signal> responseRates(Map<AlertSubject, Share> answered) {
        List<Tested> tests = new ArrayList<>();
        answered.forEach((subject, share) -> tests.add(new Tested(
                share.pValueBelow(LEAST_RESPONSE_RATE),
                share.value() < LEAST_RESPONSE_RATE,
                Signal.alarm(
                        AlertRule.RESPONSE_RATE, subject, evidence(Map.of(Measure.RESPONSE_RATE, Figure.of(share)))))));
        return significant(tests);
    }

    /** More than 10 % of the cases whose 24 hours ended in the period had no contact by then. */
    public List<Signal> breaches(Map<AlertSubject, Share> breached) {
        List<Tested> tests = new ArrayList<>();
        breached.forEach((subject, share) -> tests.add(new Tested(
                share.pValueAbove(MOST_BREACHES),
                share.value() > MOST_BREACHES,
                Signal.alarm(AlertRule.SLA_BREACHES, subject, evidence(Map.of(Measure.BREACHES, Figure.of(share)))))));
        return significant(tests);
    }

    /**
     * More of a centre's answers are under suspicion than the network's share of such answers explains: Fisher's exact
     * test, one-sided, of the centre against all the others; never for fewer than {@value #LEAST_DOUBTED}.
     */
    public List<Signal> suspicions(Map<AlertSubject, Share> doubted) {
        long answers = doubted.values().stream().mapToLong(Share::of).sum();
        long suspects = doubted.values().stream().mapToLong(Share::part).sum();
        if (suspects == 0) {
            return List.of();
        }
        Share network = new Share(suspects, answers);
        List<Tested> tests = new ArrayList<>();
        doubted.forEach((subject, share) -> {
            double p = share.pValueAmong(network);
            tests.add(new Tested(
                    p,
                    share.part() >= LEAST_DOUBTED && share.value() > network.value(),
                    Signal.alarm(
                            AlertRule.INTEGRITY_SIGNAL,
                            subject,
                            evidence(Map.of(
                                    Measure.DOUBTED_ANSWERS,
                                    Figure.among((double) share.part(), share.of()),
                                    Measure.DOUBTED_SHARE,
                                    Figure.of(share),
                                    Measure.EXPECTED_DOUBTED,
                                    Figure.plain(network.value() * (double) share.of()),
                                    Measure.P_VALUE,
                                    Figure.plain(p))))));
        });
        return significant(tests);
    }

    /**
     * Fewer than 50 answers at the end of a quarter in which the centre's customers were asked for their satisfaction.
     */
    public List<Signal> samples(Map<AlertSubject, Long> respondents) {
        List<Signal> signals = new ArrayList<>();
        respondents.forEach((subject, n) -> {
            if (n < CsiFigure.SUFFICIENT) {
                signals.add(Signal.alarm(
                        AlertRule.CSI_SAMPLE, subject, evidence(Map.of(Measure.CSI_ANSWERS, Figure.plain(n)))));
            }
        });
        return signals;
    }

    private Evidence evidence(Map<Measure, Figure> figures) {
        return Evidence.of(at, first, last, figures);
    }

    /** By kind of subject: a region is made of its centres and no test of its own beside them. */
    private static List<Signal> significant(List<Tested> tests) {
        List<Signal> found = new ArrayList<>();
        for (AlertSubject.Kind kind : AlertSubject.Kind.values()) {
            List<Tested> peers = tests.stream()
                    .filter(test -> test.signal().subject().kind() == kind)
                    .toList();
            List<Double> adjusted =
                    FalseDiscovery.adjusted(peers.stream().map(Tested::pValue).toList());
            for (int place = 0; place < peers.size(); place++) {
                if (peers.get(place).past() && adjusted.get(place) <= FALSE_DISCOVERIES) {
                    found.add(peers.get(place).signal());
                }
            }
        }
        return found;
    }
}
