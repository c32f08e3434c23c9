package io.northloop.alerting.model;

/** What a figure of an alert's evidence is of. */
public enum Measure {
    /** Points of NPS. */
    NPS,
    /** Points of NPS that the baseline leads to expect, by its own answers. */
    BASELINE_NPS,
    /** Points of NPS where the former level begins, or 0; of a zone, from where on NPS is high. */
    NPS_CUT,
    /** The cumulative sum S. */
    CUSUM,
    /** Where S is a watch. */
    WATCH_LINE,
    /** Where S is an alarm. */
    ALARM_LINE,
    /** Detractors within 48 hours, of so many answers as the period tells. */
    DETRACTORS,
    /** Detractors that the centre's own rate leads to expect in 48 hours. */
    EXPECTED_DETRACTORS,
    /** Answers of the period that headquarters suspects or has excluded, of so many. */
    DOUBTED_ANSWERS,
    /** The same as a share, 0 … 1. */
    DOUBTED_SHARE,
    /** Such answers that the network's share of them leads to expect. */
    EXPECTED_DOUBTED,
    /** How probable it is by chance, 0 … 1. */
    P_VALUE,
    /** The single score, 0 … 10. */
    SCORE,
    /** Answered invitations, 0 … 1. */
    RESPONSE_RATE,
    /** Cases without contact within 24 hours, 0 … 1. */
    BREACHES,
    /** Points of the satisfaction index. */
    CSI,
    /** Points from where on the index is high. */
    CSI_CUT,
    /** Which version of the quadrant's cuts these are, counted from 1. */
    CUTS_VERSION,
    /** Respondents with an index. */
    CSI_ANSWERS
}
