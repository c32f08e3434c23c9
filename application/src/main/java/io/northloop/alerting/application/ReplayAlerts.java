package io.northloop.alerting.application;

import io.northloop.access.Viewer;
import io.northloop.alerting.AlertSeverity;
import io.northloop.alerting.AlertSubject;
import io.northloop.alerting.model.Alert;
import io.northloop.alerting.model.Evidence;
import io.northloop.alerting.model.Measure;
import io.northloop.alerting.model.NpsWatch;
import io.northloop.alerting.model.WatchReference;
import io.northloop.alerting.model.WatchedAnswer;
import io.northloop.measurement.QuarterStandings;
import io.northloop.organisation.OrganisationDirectory;
import io.northloop.response.ScoreHistory;
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
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Goes through the past again with the rules that watch the present, so that HQ sees how often they would have paged it;
 * stores nothing. Incidents with influential customers are facts, and are left out.
 */
@Component
@Transactional(readOnly = true)
public class ReplayAlerts {

    private final AlertEngine engine;
    private final ScoreHistory history;
    private final QuarterStandings standings;
    private final Subjects subjects;
    private final OrganisationDirectory organisation;

    ReplayAlerts(
            AlertEngine engine,
            ScoreHistory history,
            QuarterStandings standings,
            Subjects subjects,
            OrganisationDirectory organisation) {
        this.engine = engine;
        this.history = history;
        this.standings = standings;
        this.subjects = subjects;
        this.organisation = organisation;
    }

    /**
     * @param first month
     * @param last month, included; it must be over
     * @param patience after which somebody acknowledges an alarm
     */
    public record Command(Viewer viewer, YearMonth first, YearMonth last, Duration patience) {}

    /** @throws io.northloop.shared.DomainError FORBIDDEN for everybody but HQ */
    public Rehearsal replay(Command command) {
        command.viewer().requireHeadquarters();
        Run run = new Run(command);
        ZoneId zone = organisation.companyZone();
        history.each(
                command.first().atDay(1).atStartOfDay(zone).toInstant(),
                command.last().plusMonths(1).atDay(1).atStartOfDay(zone).toInstant(),
                run::take);
        run.checkUntil(command.last().plusMonths(1));
        return run.result();
    }

    /** One rehearsal. */
    private final class Run {

        private final Command command;
        private final ZoneId zone = organisation.companyZone();
        private final Subjects.Now now = subjects.now();
        private final QuarterFigures figures = new QuarterFigures(standings);
        private final RehearsedAlerts book;
        private final Map<AlertSubject, NpsWatch> watches = new HashMap<>();
        private final Set<WatchedQuarter> watched = new HashSet<>();
        private YearMonth unchecked;
        private long answers;

        private Run(Command command) {
            this.command = command;
            this.book = new RehearsedAlerts(command.patience());
            this.unchecked = command.first();
        }

        private void take(Scored scored) {
            LocalDate day = LocalDate.ofInstant(scored.receivedAt(), zone);
            checkUntil(YearMonth.from(day));
            acknowledge(scored.receivedAt());
            if (!WatchedAnswer.isRecent(scored.answeredAt(), scored.receivedAt())) {
                return;
            }
            answers++;
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

        /** Looks at the months that are over when this one begins. */
        private void checkUntil(YearMonth month) {
            for (; unchecked.isBefore(month); unchecked = unchecked.plusMonths(1)) {
                Instant over =
                        unchecked.plusMonths(1).atDay(1).atStartOfDay(zone).toInstant();
                acknowledge(over);
                engine.check(unchecked, over, book);
            }
        }

        private void acknowledge(Instant at) {
            for (AlertSubject subject : book.acknowledge(at)) {
                watches.computeIfPresent(subject, (key, watch) -> watch.reset());
            }
        }

        private Rehearsal result() {
            Map<AlertSubject.Kind, Integer> quarters = new EnumMap<>(AlertSubject.Kind.class);
            watched.forEach(it -> quarters.merge(it.subject().kind(), 1, Integer::sum));
            return new Rehearsal(
                    command.first().atDay(1),
                    command.last().atEndOfMonth(),
                    answers,
                    book.raised().stream().map(this::raised).toList(),
                    quarters);
        }

        private Rehearsal.Raised raised(Alert.Snapshot alert) {
            return new Rehearsal.Raised(
                    alert, now.name(alert.subject()), LocalDate.ofInstant(alert.raisedAt(), zone), alarmedOn(alert));
        }

        private @Nullable LocalDate alarmedOn(Alert.Snapshot alert) {
            if (alert.severity() != AlertSeverity.ALARM) {
                return null;
            }
            return alert.evidence().stream()
                    .filter(ReplayAlerts::isAlarm)
                    .map(evidence -> LocalDate.ofInstant(evidence.at(), zone))
                    .findFirst()
                    .orElse(null);
        }
    }

    private record WatchedQuarter(AlertSubject subject, Quarter quarter) {}

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
