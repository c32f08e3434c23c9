package io.northloop.measurement;

/**
 * Where the true mean lies with the given confidence, by Student's t.
 *
 * @param low points of the index
 * @param high points of the index
 */
public record MeanInterval(double low, double high, Confidence confidence) {

    public MeanInterval {
        if (!(low <= high)) {
            throw new IllegalArgumentException("interval upside down: " + low + "…" + high);
        }
    }

    /** Half the width; the margin of error as long as the interval has not been clipped. */
    public double halfWidth() {
        return (high - low) / 2;
    }

    /** The part within what is possible. */
    public MeanInterval clipped(double least, double most) {
        return new MeanInterval(Math.max(low, least), Math.min(high, most), confidence);
    }
}
