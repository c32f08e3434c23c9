package io.northloop.programme.model;

import java.util.Optional;

/**
 * A response rate with its uncertainty (method §1): of the invitations that were sent and not bounced and whose link
 * closed, the share that was answered.
 *
 * @param answered of those closed
 * @param closed 0 or more, by an answer or by expiry
 */
public record ResponseShare(long answered, long closed) {

    /** Method §3: more than 30 % of those asked should answer. */
    public static final double TARGET = 0.30;

    /** Standard normal quantile at 97.5 %. */
    private static final double Z = 1.959963984540054;

    public ResponseShare {
        if (answered < 0 || answered > closed) {
            throw new IllegalArgumentException(answered + " of " + closed);
        }
    }

    /** 0 … 1; empty when no link closed. */
    public Optional<Double> rate() {
        return closed == 0 ? Optional.empty() : Optional.of((double) answered / closed);
    }

    /** Lower end of Wilson's interval at 95 % (Wilson 1927); empty when no link closed. */
    public Optional<Double> low() {
        return rate().map(_ -> Math.max(0, centre() - half()));
    }

    /** Upper end of the same. */
    public Optional<Double> high() {
        return rate().map(_ -> Math.min(1, centre() + half()));
    }

    /** Where the rate stands against the target, by its whole interval. */
    public Standing standing() {
        if (closed == 0) {
            return Standing.NONE;
        }
        if (centre() - half() > TARGET) {
            return Standing.ABOVE;
        }
        return centre() + half() < TARGET ? Standing.BELOW : Standing.UNDECIDED;
    }

    private double centre() {
        return (answered + Z * Z / 2) / (closed + Z * Z);
    }

    private double half() {
        double missed = (double) (closed - answered) * answered / closed;
        return Z / (closed + Z * Z) * Math.sqrt(missed + Z * Z / 4);
    }

    /** Against the target of 30 %. */
    public enum Standing {
        /** No link has closed yet. */
        NONE,
        /** The whole interval lies above. */
        ABOVE,
        /** The interval spans the target: too few to tell. */
        UNDECIDED,
        /** The whole interval lies below. */
        BELOW
    }
}
