package io.northloop.alerting.application;

import io.northloop.alerting.AlertSubject;
import io.northloop.alerting.model.NpsCusum;
import io.northloop.alerting.model.NpsWatch;
import io.northloop.alerting.model.WatchReference;
import io.northloop.alerting.model.WatchedAnswer;
import io.northloop.alerting.port.WaitingAnswers;
import io.northloop.alerting.port.Watches;
import io.northloop.measurement.Baseline;
import io.northloop.measurement.QuarterStandings;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes the answers that wait for a subject, in their order. What they lead to commits with their leaving the queue, so
 * that each moves the sum once, whatever fails in between and whoever else is at it (decision 0025).
 */
@Component
public class TakeAnswers {

    private final Watches watches;
    private final WaitingAnswers waiting;
    private final AlertEngine engine;
    private final KeptAlerts alerts;
    private final QuarterStandings standings;

    TakeAnswers(
            Watches watches,
            WaitingAnswers waiting,
            AlertEngine engine,
            KeptAlerts alerts,
            QuarterStandings standings) {
        this.watches = watches;
        this.waiting = waiting;
        this.engine = engine;
        this.alerts = alerts;
        this.standings = standings;
    }

    public record Command(AlertSubject subject, int atMost) {}

    /** How many were taken; 0 while another instance holds the subject. */
    @Transactional
    public int take(Command command) {
        Optional<NpsWatch> free = watches.lockIfFree(command.subject());
        if (free.isEmpty()) {
            return 0;
        }
        List<WatchedAnswer> next = waiting.next(command.subject(), command.atMost());
        QuarterFigures figures = new QuarterFigures(standings);
        NpsWatch watch = free.get();
        Map<LocalDate, Watches.Day> course = new LinkedHashMap<>();
        for (WatchedAnswer answer : next) {
            watch = engine.take(watch, answer, figures, alerts);
            note(watch, answer.day(), course);
        }
        watches.save(watch, course.values());
        waiting.taken(
                command.subject(), next.stream().map(WatchedAnswer::response).toList());
        return next.size();
    }

    private static void note(NpsWatch watch, LocalDate day, Map<LocalDate, Watches.Day> course) {
        Optional<Baseline> baseline = watch.reference().flatMap(WatchReference::baseline);
        baseline.ifPresent(it -> {
            Watches.Day before = course.get(day);
            course.put(
                    day,
                    new Watches.Day(
                            day,
                            watch.sum(),
                            NpsCusum.watch(it.perQuarter()),
                            NpsCusum.alarm(it.perQuarter()),
                            before == null ? 1 : before.answers() + 1));
        });
    }
}
