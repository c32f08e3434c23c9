package io.northloop.measurement.model;

/**
 * Between what the NPS of everybody asked must lie if nothing is assumed about those who did not answer (statistics,
 * Uncertainty): r·NPS ± 100·(1 − r).
 *
 * @param worst points, all others detractors
 * @param best points, all others promoters
 */
public record NonResponseBounds(double worst, double best) {

    /**
     * @param nps of those who answered, in points
     * @param responseRate r, 0 … 1
     */
    public static NonResponseBounds of(double nps, double responseRate) {
        if (!(responseRate >= 0 && responseRate <= 1)) {
            throw new IllegalArgumentException("response rate " + responseRate);
        }
        double known = responseRate * nps;
        double unknown = NpsFigures.LIMIT * (1 - responseRate);
        return new NonResponseBounds(known - unknown, known + unknown);
    }
}
