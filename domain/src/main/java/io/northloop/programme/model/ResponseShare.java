package io.northloop.programme.model;

import io.northloop.shared.WilsonInterval;
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
        return interval().map(WilsonInterval::low);
    }

    /** Upper end of the same. */
    public Optional<Double> high() {
        return interval().map(WilsonInterval::high);
    }

    /** Where the rate stands against the target, by its whole interval. */
    public Standing standing() {
        return interval().map(ResponseShare::standing).orElse(Standing.NONE);
    }

    private static Standing standing(WilsonInterval interval) {
        if (interval.low() > TARGET) {
            return Standing.ABOVE;
        }
        return interval.high() < TARGET ? Standing.BELOW : Standing.UNDECIDED;
    }

    private Optional<WilsonInterval> interval() {
        return closed == 0 ? Optional.empty() : Optional.of(WilsonInterval.of(answered, closed, WilsonInterval.Z95));
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
