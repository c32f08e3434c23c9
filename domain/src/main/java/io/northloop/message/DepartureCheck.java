package io.northloop.message;

import java.time.Instant;
import java.util.Set;

/**
 * What a capability says about a message of its own that is about to leave. A message may have waited for a mail server
 * for days: what was right when it was written may be wrong by now. Declared as a bean.
 */
public interface DepartureCheck {

    /** The purposes that it answers for; no two checks share one. */
    Set<String> purposes();

    /** Asked before every attempt to send. */
    Departure check(String idempotencyKey, String address, Instant now);
}
