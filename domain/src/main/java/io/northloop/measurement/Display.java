package io.northloop.measurement;

/** How much a figure may claim by the number of answers behind it (statistics, Display). */
public enum Display {
    /** Fewer than 10: no score, interval or level. */
    HIDDEN,
    /** 10 to 29: shown, marked, never ranked. */
    INDICATIVE,
    /** 30 or more. */
    FULL;

    public static final long LEAST_INDICATIVE = 10;
    public static final long LEAST_FULL = 30;

    /** So far below a whole number floating point may leave equal weights. */
    private static final double ROUNDING = 1e-9;

    /**
     * The rule for n answers that weigh as much as so many equal ones: unequal weights make no more of them than these.
     */
    public static Display of(long n, double effectiveN) {
        return of(Math.min(n, (long) (effectiveN + ROUNDING)));
    }

    /** The rule for n scored answers. */
    public static Display of(long n) {
        if (n < LEAST_INDICATIVE) {
            return HIDDEN;
        }
        return n < LEAST_FULL ? INDICATIVE : FULL;
    }
}
