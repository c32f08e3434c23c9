package io.northloop.alerting.model;

import io.northloop.alerting.AlertRule;
import io.northloop.alerting.AlertSeverity;
import io.northloop.alerting.AlertSubject;
import io.northloop.customer.LoyaltyCategory;
import io.northloop.customer.RecommendScore;
import io.northloop.measurement.Baseline;
import io.northloop.shared.Quarter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a centre, a region or a programme stands after the answers so far (statistics, Alerting on NPS): takes one answer
 * after the other, in the order in which they arrive, and says what is to be told.
 *
 * @param reference empty before the first answer
 * @param sum S ≥ 0
 * @param step what was told of the sum: {@value #QUIET} nothing, 0 the watch, 1 the alarm, and one more for each
 *     further {@link NpsCusum#ALARM} that it has grown by
 * @param run answers since the sum last stood at 0; empty while it does
 * @param detractors when the detractors of the last 48 hours were received that no burst was told of
 */
public record NpsWatch(
        AlertSubject subject,
        Optional<WatchReference> reference,
        double sum,
        int step,
        Optional<WatchRun> run,
        List<Instant> detractors) {

    public static final int QUIET = -1;

    public NpsWatch {
        detractors = List.copyOf(detractors);
    }

    public static NpsWatch begin(AlertSubject subject) {
        return new NpsWatch(subject, Optional.empty(), 0, QUIET, Optional.empty(), List.of());
    }

    /**
     * What an answer led to.
     *
     * @param lapsed whether the sum sank so far that a watch is over
     */
    public record Taken(NpsWatch after, List<Signal> signals, boolean lapsed) {

        public Taken {
            signals = List.copyOf(signals);
        }
    }

    /** Takes the next answer. */
    public Taken take(WatchedAnswer answer, WatchFigures figures) {
        NpsWatch renewed = renewed(Quarter.of(answer.day()), figures);
        Optional<Baseline> baseline = renewed.reference.flatMap(WatchReference::baseline);
        return baseline.map(it -> renewed.taking(answer, it, figures))
                .orElseGet(() -> new Taken(renewed, List.of(), false));
    }

    /** After an alarm was acknowledged: watching begins anew. */
    public NpsWatch reset() {
        return new NpsWatch(subject, reference, 0, QUIET, Optional.empty(), detractors);
    }

    /** The baseline is that of the running quarter, but stays while S is past half of its line. */
    private NpsWatch renewed(Quarter now, WatchFigures figures) {
        boolean current =
                reference.filter(it -> it.quarter().compareTo(now) >= 0).isPresent();
        boolean frozen = reference
                .flatMap(WatchReference::baseline)
                .filter(it -> sum > quiet(it))
                .isPresent();
        if (current || frozen) {
            return this;
        }
        WatchReference renewed = new WatchReference(now, figures.baseline(subject, now));
        return renewed.baseline().isPresent()
                ? new NpsWatch(subject, Optional.of(renewed), sum, step, run, detractors)
                : new NpsWatch(subject, Optional.of(renewed), 0, QUIET, Optional.empty(), List.of());
    }

    private Taken taking(WatchedAnswer answer, Baseline baseline, WatchFigures figures) {
        LoyaltyCategory category = new RecommendScore(answer.score()).category();
        double next = new NpsCusum(baseline).next(sum, category);
        Optional<WatchRun> grown = next == 0
                ? Optional.empty()
                : Optional.of(run.orElseGet(() -> WatchRun.from(answer.day())).with(answer.score()));
        int reached = step(next, baseline);
        boolean over = step != QUIET && next <= quiet(baseline);
        List<Signal> signals = new ArrayList<>();
        if (reached > step) {
            signals.add(fall(answer, baseline, next, reached, grown.orElseThrow(), figures));
        }
        DetractorBurst burst = new DetractorBurst(subject, baseline);
        List<Instant> unhappy = burst.with(detractors, answer, category);
        Optional<Signal> told = burst.signal(unhappy, answer, category);
        told.ifPresent(signals::add);
        return new Taken(
                new NpsWatch(
                        subject,
                        reference,
                        next,
                        over ? QUIET : Math.max(step, reached),
                        grown,
                        told.isPresent() ? List.of() : unhappy),
                signals,
                over);
    }

    /** Half of the line of the watch: below it the baseline is renewed, and a watch is over. */
    private static double quiet(Baseline baseline) {
        return NpsCusum.watch(baseline.perQuarter()) / 2;
    }

    private static int step(double sum, Baseline baseline) {
        double beyond = sum - NpsCusum.watch(baseline.perQuarter());
        return beyond < 0 ? QUIET : (int) Math.floor(beyond / NpsCusum.ALARM);
    }

    private Signal fall(
            WatchedAnswer answer, Baseline baseline, double next, int reached, WatchRun grown, WatchFigures figures) {
        LocalDate from = grown.since().isAfter(answer.day()) ? answer.day() : grown.since();
        return new Signal(
                AlertRule.NPS_FALL,
                subject,
                reached == 0 ? AlertSeverity.WATCH : AlertSeverity.ALARM,
                Evidence.of(
                        answer.receivedAt(),
                        from,
                        answer.day(),
                        Map.of(
                                Measure.NPS,
                                Figure.of(figures.figure(grown.scores())),
                                Measure.BASELINE_NPS,
                                Figure.among(baseline.nps(), baseline.n()),
                                Measure.CUSUM,
                                Figure.plain(next),
                                Measure.WATCH_LINE,
                                Figure.plain(NpsCusum.watch(baseline.perQuarter())),
                                Measure.ALARM_LINE,
                                Figure.plain(NpsCusum.alarm(baseline.perQuarter())))));
    }
}
