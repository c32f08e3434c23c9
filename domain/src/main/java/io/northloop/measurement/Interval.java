package io.northloop.measurement;

/**
 * Where the true value lies with the given confidence.
 *
 * @param low points of NPS
 * @param high points of NPS
 */
public record Interval(double low, double high, Confidence confidence, IntervalMethod method) {

    public Interval {
        if (!(low <= high)) {
            throw new IllegalArgumentException("interval upside down: " + low + "…" + high);
        }
    }

    /** Half the width; the margin of error as long as the interval has not been clipped. */
    public double halfWidth() {
        return (high - low) / 2;
    }

    /** The part within what is possible: ±100 for an NPS, ±200 for a difference of two. */
    public Interval clipped(double limit) {
        return new Interval(Math.max(low, -limit), Math.min(high, limit), confidence, method);
    }
}
