package io.northloop.alerting.web;

import io.northloop.alerting.AlertRule;
import io.northloop.alerting.AlertSeverity;
import io.northloop.alerting.AlertSubject;
import io.northloop.alerting.model.ByChance;
import io.northloop.alerting.model.Rehearsal;
import io.northloop.alerting.model.Replay;
import io.northloop.alerting.model.ReplayState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A replay as other systems read it.
 *
 * @param from first month, such as 2025-07
 * @param to last month, included
 * @param progress 0 … 1
 * @param result only of one that is done
 */
record ReplayJson(
        String id,
        ReplayState state,
        String from,
        String to,
        double progress,
        Instant requestedAt,
        @Nullable Instant endedAt,
        @Nullable ReplayResult result) {

    static ReplayJson of(Replay replay) {
        return new ReplayJson(
                replay.id().toString(),
                replay.state(),
                replay.first().toString(),
                replay.last().toString(),
                replay.progress(),
                replay.requestedAt(),
                replay.endedAt(),
                Optional.ofNullable(replay.result()).map(ReplayResult::of).orElse(null));
    }

    /** @param answers that were taken */
    record ReplayResult(long answers, List<ReplayFalls> falls, List<ReplayRule> rules, List<ReplayRaised> alerts) {

        static ReplayResult of(Rehearsal rehearsal) {
            return new ReplayResult(
                    rehearsal.answers(),
                    Arrays.stream(AlertSubject.Kind.values())
                            .map(kind -> ReplayFalls.of(kind, rehearsal))
                            .toList(),
                    rehearsal.rates().stream().map(ReplayRule::of).toList(),
                    rehearsal.alerts().stream().map(ReplayRaised::of).toList());
        }
    }

    /**
     * Alarms of a falling NPS.
     *
     * @param watchedQuarters in which subjects of this kind had a baseline to be watched against
     * @param alarmsPerWatchedQuarter 0 where none was watched
     */
    record ReplayFalls(AlertSubject.Kind kind, int watchedQuarters, double alarmsPerWatchedQuarter) {

        static ReplayFalls of(AlertSubject.Kind kind, Rehearsal rehearsal) {
            return new ReplayFalls(kind, rehearsal.watched().getOrDefault(kind, 0), rehearsal.alarmsPerQuarter(kind));
        }
    }

    /**
     * @param alarms of subjects of all kinds
     * @param watches that never became alarms
     * @param falseAlarmRate what chance alone would do where nothing has changed; a rule may be several
     */
    record ReplayRule(
            AlertRule rule, int alarms, double alarmsPerYear, int watches, List<ReplayChance> falseAlarmRate) {

        static ReplayRule of(Rehearsal.RuleRate rate) {
            return new ReplayRule(
                    rate.rule(),
                    rate.alarms(),
                    rate.perYear(),
                    rate.watches(),
                    rate.byChance().stream().map(ReplayChance::of).toList());
        }
    }

    /**
     * What chance is counted among.
     *
     * @param severity what chance raises: alarms; or watches, those that become alarms included
     * @param raised how many of these the replay did raise: of centres where quarters are watched, else of all kinds
     * @param times how many of what chance is counted among there were; {@code null} where it is not counted
     * @param share of them in which chance raises an alert; {@code null} where chance plays no part
     * @param expected times × share
     */
    record ReplayChance(
            ByChance.Of of,
            AlertSeverity severity,
            int raised,
            @Nullable Integer times,
            @Nullable Double share,
            @Nullable Double expected) {

        static ReplayChance of(ByChance chance) {
            return switch (chance.of()) {
                case LOOKS, WATCHED_QUARTERS, WATCHED_QUARTERS_AT_MOST ->
                    with(chance, chance.times(), chance.share(), chance.expected());
                case QUARTERS_AT_CUT_OFF -> with(chance, null, chance.share(), null);
                case NOTHING -> with(chance, null, null, null);
            };
        }

        private static ReplayChance with(
                ByChance chance, @Nullable Integer times, @Nullable Double share, @Nullable Double expected) {
            return new ReplayChance(chance.of(), chance.severity(), chance.raised(), times, share, expected);
        }
    }

    /** @param alarmedOn {@code null} for a watch that went by itself */
    record ReplayRaised(
            AlertRule rule,
            AlertSeverity severity,
            AlertJson.AlertAbout subject,
            LocalDate raisedOn,
            @Nullable LocalDate alarmedOn) {

        static ReplayRaised of(Rehearsal.Raised raised) {
            return new ReplayRaised(
                    raised.rule(),
                    raised.severity(),
                    new AlertJson.AlertAbout(
                            raised.subject().kind(), raised.subject().ref()),
                    raised.raisedOn(),
                    raised.alarmedOn());
        }
    }
}
