package io.northloop.alerting;

/** Whom an alert is for (statistics, Alerting on NPS). */
public enum AlertSeverity {
    /** Shown to centre, region and HQ; goes by itself when what raised it is over. */
    WATCH,
    /** HQ is paged and has to acknowledge it. */
    ALARM
}
