package io.northloop.alerting;

/** What headquarters is told of (method §8). */
public enum AlertRule {
    /**
     * NPS fell against its own baseline of four quarters: the cumulative sum of single answers is past its line, or a
     * quarter as a whole lies below beyond chance.
     */
    NPS_FALL,
    /** The whole interval of a quarter lies below the level that the baseline has. */
    LEVEL_WORSE,
    /** The whole interval of a quarter lies below 0. */
    CRISIS,
    /** More detractors within 48 hours than the centre's own rate explains. */
    DETRACTOR_BURST,
    /** An influential customer gave 0 to 2, with a comment. */
    INFLUENTIAL_DETRACTOR,
    /** Fewer than 30 % of a month's invitations were answered. */
    RESPONSE_RATE,
    /** A quarter ended with fewer than 50 answers to CSI surveys where there was one. */
    CSI_SAMPLE,
    /** Danger or disaster by NPS and CSI of a quarter, and not so the quarter before. */
    QUADRANT,
    /** More than 10 % of a month's cases had no contact within 24 hours. */
    SLA_BREACHES,
    /**
     * More of a centre's answers in a month are under suspicion than the network's share of such answers explains (§9).
     */
    INTEGRITY_SIGNAL
}
