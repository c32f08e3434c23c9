package io.northloop.alerting.model;

import io.northloop.alerting.AlertRule;
import io.northloop.alerting.AlertSeverity;
import io.northloop.alerting.AlertSubject;
import java.util.List;

/**
 * What is known of how often chance alone raises alerts by a rule, where nothing has changed and nothing is wrong.
 *
 * @param of what chance is counted among
 * @param severity what it raises: alarms; or watches, those that become alarms included
 * @param raised how many of that severity the rehearsal did raise by the rule: of centres where quarters of centres are
 *     counted, of all kinds of subjects elsewhere; of falls, those by the cumulative sum and those by looks apart
 * @param times how many of these there were; 0 where it is not counted
 * @param share of them in which chance raises an alert, 0 … 1
 */
public record ByChance(Of of, AlertSeverity severity, int raised, int times, double share) {

    /** A quarter of a centre with 50 answers (statistics, Alerting on NPS: simulated). */
    static final double ALARMS_BY_SUM = 0.013;

    /** Likewise; watches that become alarms are among them. */
    static final double WATCHES_BY_SUM = 0.043;

    /** A whole interval of 95 % lies on the wrong side of a value that is the true one. */
    private static final double BEYOND_INTERVAL = 0.025;

    private static final int KINDS = AlertSubject.Kind.values().length;
    private static final int PLACES = 2;

    /** What chance is counted among. */
    public enum Of {
        /**
         * Looks at all subjects of a kind together. Benjamini and Hochberg: where nothing has changed anywhere, no more
         * than the share of looks raises anything.
         */
        LOOKS,
        /** Watched quarters of centres: about the share of them, as simulated. */
        WATCHED_QUARTERS,
        /** Watched quarters of centres: at most the share of them, as the limit is set. */
        WATCHED_QUARTERS_AT_MOST,
        /** Quarters of a place whose true NPS is exactly at the cut-off: at most the share of them. Not counted. */
        QUARTERS_AT_CUT_OFF,
        /** None: what is counted is not a sample of anything. */
        NOTHING
    }

    /** How many of them chance is expected to raise an alert in. */
    public double expected() {
        return times * share;
    }

    static List<ByChance> of(AlertRule rule, Rehearsal rehearsal) {
        int alarms = rehearsal.alarms(rule);
        int quarters = rehearsal.quarterEnds() * KINDS;
        return switch (rule) {
            case NPS_FALL ->
                List.of(
                        bySum(AlertSeverity.ALARM, rehearsal, ALARMS_BY_SUM),
                        bySum(AlertSeverity.WATCH, rehearsal, WATCHES_BY_SUM),
                        looks(rehearsal.fallsOfQuarters(), quarters));
            case LEVEL_WORSE, CRISIS -> List.of(looks(alarms, quarters));
            case DETRACTOR_BURST ->
                List.of(new ByChance(
                        Of.WATCHED_QUARTERS_AT_MOST,
                        AlertSeverity.ALARM,
                        rehearsal.alarms(rule, AlertSubject.Kind.CENTRE),
                        watched(rehearsal),
                        DetractorBurst.FALSE_ALARMS));
            case RESPONSE_RATE -> List.of(looks(alarms, rehearsal.months() * KINDS));
            case SLA_BREACHES -> List.of(looks(alarms, rehearsal.months() * PLACES));
            case INTEGRITY_SIGNAL -> List.of(looks(alarms, rehearsal.months()));
            case QUADRANT ->
                List.of(new ByChance(Of.QUARTERS_AT_CUT_OFF, AlertSeverity.ALARM, alarms, 0, BEYOND_INTERVAL));
            case CSI_SAMPLE, INFLUENTIAL_DETRACTOR ->
                List.of(new ByChance(Of.NOTHING, AlertSeverity.ALARM, alarms, 0, 0));
        };
    }

    private static ByChance looks(int alarms, int looks) {
        return new ByChance(Of.LOOKS, AlertSeverity.ALARM, alarms, looks, PeriodRules.FALSE_DISCOVERIES);
    }

    private static ByChance bySum(AlertSeverity severity, Rehearsal rehearsal, double share) {
        int raised = rehearsal.bySum(severity, AlertSubject.Kind.CENTRE);
        return new ByChance(Of.WATCHED_QUARTERS, severity, raised, watched(rehearsal), share);
    }

    /** Quarters of centres. */
    private static int watched(Rehearsal rehearsal) {
        return rehearsal.watched().getOrDefault(AlertSubject.Kind.CENTRE, 0);
    }
}
