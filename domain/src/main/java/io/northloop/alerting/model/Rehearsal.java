package io.northloop.alerting.model;

import io.northloop.alerting.AlertRule;
import io.northloop.alerting.AlertSeverity;
import io.northloop.alerting.AlertSubject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What the rules would have raised, gone through again.
 *
 * @param from first day, that of a month
 * @param to last day, that of a month, included
 * @param answers taken
 * @param alerts in the order in which they were raised
 * @param watched quarters in which subjects of each kind had a baseline to be watched against
 */
public record Rehearsal(
        LocalDate from, LocalDate to, long answers, List<Raised> alerts, Map<AlertSubject.Kind, Integer> watched) {

    private static final int MONTHS_IN_A_YEAR = 12;

    public Rehearsal {
        alerts = List.copyOf(alerts);
        watched = Map.copyOf(watched);
    }

    /**
     * @param name of the unit, or a programme's reference
     * @param raisedOn day, in the company's zone
     * @param alarmedOn day on which HQ was paged; {@code null} for a watch that lapsed
     * @param sum which line of a fall's cumulative sum was passed; {@code null} where it had no part in it
     */
    public record Raised(
            AlertRule rule,
            AlertSubject subject,
            String name,
            AlertSeverity severity,
            LocalDate raisedOn,
            @Nullable LocalDate alarmedOn,
            @Nullable AlertSeverity sum) {}

    /**
     * How often a rule would have paged HQ, beside what is known of chance.
     *
     * @param alarms of subjects of all kinds
     * @param perYear alarms in twelve months
     * @param watches that never became alarms
     */
    public record RuleRate(AlertRule rule, int alarms, double perYear, int watches, List<ByChance> byChance) {}

    public int months() {
        return Math.toIntExact(ChronoUnit.MONTHS.between(YearMonth.from(from), YearMonth.from(to)) + 1);
    }

    /** Ends of quarters among its months. */
    public int quarterEnds() {
        int ends = 0;
        for (YearMonth month = YearMonth.from(from); !month.isAfter(YearMonth.from(to)); month = month.plusMonths(1)) {
            ends += month.getMonthValue() % 3 == 0 ? 1 : 0;
        }
        return ends;
    }

    /** Every rule that can be rehearsed, those that raised nothing included. */
    public List<RuleRate> rates() {
        return Arrays.stream(AlertRule.values())
                .filter(rule -> rule != AlertRule.INFLUENTIAL_DETRACTOR)
                .map(this::rate)
                .toList();
    }

    private RuleRate rate(AlertRule rule) {
        int alarms = alarms(rule);
        int all = counted(raised -> raised.rule() == rule);
        return new RuleRate(
                rule, alarms, (double) alarms * MONTHS_IN_A_YEAR / months(), all - alarms, ByChance.of(rule, this));
    }

    /** Alarms by the rule, of subjects of all kinds. */
    int alarms(AlertRule rule) {
        return counted(raised -> raised.rule() == rule && raised.severity() == AlertSeverity.ALARM);
    }

    /** Alarms by the rule, of subjects of this kind. */
    int alarms(AlertRule rule, AlertSubject.Kind kind) {
        return counted(raised -> raised.rule() == rule
                && raised.severity() == AlertSeverity.ALARM
                && raised.subject().kind() == kind);
    }

    /** Falls for which the cumulative sum passed this line, that of alarms being beyond that of watches. */
    int bySum(AlertSeverity line, AlertSubject.Kind kind) {
        return counted(raised -> raised.sum() != null
                && (raised.sum() == line || line == AlertSeverity.WATCH)
                && raised.subject().kind() == kind);
    }

    /** Alarms of a fall for which the cumulative sum did not pass its line, of subjects of all kinds. */
    int fallsOfQuarters() {
        return counted(raised -> raised.rule() == AlertRule.NPS_FALL
                && raised.severity() == AlertSeverity.ALARM
                && raised.sum() != AlertSeverity.ALARM);
    }

    private int counted(Predicate<Raised> which) {
        return Math.toIntExact(alerts.stream().filter(which).count());
    }

    /**
     * Falls that HQ would have been paged for, in a watched quarter of a subject of this kind; 0 where none was
     * watched.
     */
    public double alarmsPerQuarter(AlertSubject.Kind kind) {
        int quarters = watched.getOrDefault(kind, 0);
        return quarters == 0 ? 0 : (double) alarms(AlertRule.NPS_FALL, kind) / quarters;
    }
}
