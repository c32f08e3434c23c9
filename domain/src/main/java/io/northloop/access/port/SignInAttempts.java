package io.northloop.access.port;

import io.northloop.access.model.ThrottleRule;
import java.time.Duration;

/**
 * Counts failures per account and per network, for all instances together and by machine time. An attempt is counted
 * before the password is looked at, so that many at once gain nothing, and taken back when it was right.
 */
public interface SignInAttempts {

    /**
     * Counts one attempt.
     *
     * @param bucket whose attempts are counted together
     * @return how long to wait before trying; zero when the attempt may go on
     */
    Duration begin(String bucket, ThrottleRule rule);

    /** The attempt was right: the bucket is empty again. */
    void forget(String bucket);

    /** The attempt was right, but others of the bucket may not have been: it counts one less. */
    void takeBack(String bucket);
}
