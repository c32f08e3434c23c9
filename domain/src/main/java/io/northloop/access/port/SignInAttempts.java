package io.northloop.access.port;

import io.northloop.access.model.ThrottleRule;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Counts failures per account and per network, for all instances together and by machine time. An attempt is counted
 * before the password is looked at, so that many at once gain nothing, and taken back when it was right.
 */
public interface SignInAttempts {

    /**
     * An attempt that was counted, or turned away during a pause.
     *
     * @param bucket whose attempts are counted together
     * @param pause how long to wait before trying; zero when the attempt may go on
     * @param windowBefore when the bucket would have been forgotten without this attempt; {@code null} when it was new
     * @param windowEnds when it is forgotten now
     * @param pausedUntil end of the pause that this attempt begins unless it is taken back; {@code null} when it begins
     *     none
     */
    record Attempt(
            String bucket,
            Duration pause,
            @Nullable Instant windowBefore,
            Instant windowEnds,
            @Nullable Instant pausedUntil) {

        public boolean mustWait() {
            return pause.isPositive();
        }
    }

    /** Counts one attempt; during a pause it says how long that lasts, and counts nothing. */
    Attempt begin(String bucket, ThrottleRule rule);

    /** The attempt was right: the bucket is empty again. */
    void forget(String bucket);

    /**
     * The attempt was right, but others of the bucket may not have been: it counts one less, and neither the pause nor
     * the longer window that it brought stays, unless a later attempt has moved them on.
     */
    void takeBack(Attempt attempt);
}
