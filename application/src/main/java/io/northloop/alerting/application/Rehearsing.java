package io.northloop.alerting.application;

import io.northloop.alerting.AlertSeverity;
import io.northloop.alerting.AlertSubject;
import io.northloop.alerting.model.Alert;
import io.northloop.alerting.model.Evidence;
import io.northloop.alerting.model.Measure;
import io.northloop.alerting.model.NpsWatch;
import io.northloop.alerting.model.Rehearsal;
import io.northloop.alerting.model.WatchFigures;
import io.northloop.alerting.model.WatchReference;
import io.northloop.alerting.model.WatchedAnswer;
import io.northloop.response.ScoreHistory.Scored;
import io.northloop.shared.Quarter;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A rehearsal while it goes on, month after month; it lives in memory and stores nothing. */
public final class Rehearsing {

    private record WatchedQuarter(AlertSubject subject, Quarter quarter) {}

    private final YearMonth first;
    private final ZoneId zone;
    private final Subjects.Now now;
    private final WatchFigures figures;
    private final RehearsedAlerts book;
    private final Map<AlertSubject, NpsWatch> watches = new HashMap<>();
    private final Set<WatchedQuarter> watched = new HashSet<>();
    private YearMonth next;
    private long answers;

    /** @param patience after which somebody acknowledges an alarm */
    Rehearsing(YearMonth first, Duration patience, ZoneId zone, Subjects.Now now, WatchFigures figures) {
        this.first = first;
        this.next = first;
        this.book = new RehearsedAlerts(patience);
        this.zone = zone;
        this.now = now;
        this.figures = figures;
    }

    /** The month that is gone through next. */
    YearMonth next() {
        return next;
    }

    ZoneId zone() {
        return zone;
    }

    void take(Scored scored, AlertEngine engine) {
        acknowledge(scored.receivedAt());
        if (!WatchedAnswer.isRecent(scored.answeredAt(), scored.receivedAt())) {
            return;
        }
        answers++;
        LocalDate day = LocalDate.ofInstant(scored.receivedAt(), zone);
        WatchedAnswer answer = new WatchedAnswer(scored.response(), scored.score(), scored.receivedAt(), day);
        for (AlertSubject subject : now.of(scored.unit(), scored.programme())) {
            NpsWatch before = watches.getOrDefault(subject, NpsWatch.begin(subject));
            NpsWatch after = engine.take(before, answer, figures, book);
            watches.put(subject, after);
            if (after.reference().flatMap(WatchReference::baseline).isPresent()) {
                watched.add(new WatchedQuarter(subject, Quarter.of(day)));
            }
        }
    }

    /** All answers of the month were taken: it is looked at. */
    void over(AlertEngine engine) {
        Instant at = next.plusMonths(1).atDay(1).atStartOfDay(zone).toInstant();
        acknowledge(at);
        engine.check(next, at, book);
        next = next.plusMonths(1);
    }

    private void acknowledge(Instant at) {
        for (AlertSubject subject : book.acknowledge(at)) {
            watches.computeIfPresent(subject, (key, watch) -> watch.reset());
        }
    }

    /** Of the months that were gone through. */
    public Rehearsal result() {
        Map<AlertSubject.Kind, Integer> quarters = new EnumMap<>(AlertSubject.Kind.class);
        watched.forEach(it -> quarters.merge(it.subject().kind(), 1, Integer::sum));
        return new Rehearsal(
                first.atDay(1),
                next.minusMonths(1).atEndOfMonth(),
                answers,
                book.raised().stream().map(this::raised).toList(),
                quarters);
    }

    private Rehearsal.Raised raised(Alert.Snapshot alert) {
        return new Rehearsal.Raised(
                alert.rule(),
                alert.subject(),
                now.name(alert.subject()),
                alert.severity(),
                LocalDate.ofInstant(alert.raisedAt(), zone),
                alarmedOn(alert),
                sum(alert));
    }

    private static @Nullable AlertSeverity sum(Alert.Snapshot alert) {
        List<Evidence> bySum = alert.evidence().stream()
                .filter(evidence -> evidence.figures().containsKey(Measure.CUSUM))
                .toList();
        if (bySum.isEmpty()) {
            return null;
        }
        return bySum.stream().anyMatch(Rehearsing::isAlarm) ? AlertSeverity.ALARM : AlertSeverity.WATCH;
    }

    private @Nullable LocalDate alarmedOn(Alert.Snapshot alert) {
        if (alert.severity() != AlertSeverity.ALARM) {
            return null;
        }
        return alert.evidence().stream()
                .filter(Rehearsing::isAlarm)
                .map(evidence -> LocalDate.ofInstant(evidence.at(), zone))
                .findFirst()
                .orElse(null);
    }

    /** The first reason of a fall may have been that of a watch. */
    private static boolean isAlarm(Evidence evidence) {
        var sum = evidence.figures().get(Measure.CUSUM);
        var line = evidence.figures().get(Measure.ALARM_LINE);
        return sum == null
                || line == null
                || sum.value() == null
                || line.value() == null
                || sum.value() >= line.value();
    }
}
