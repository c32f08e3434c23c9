package io.northloop.alerting.port;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;

/** Months that were looked at when they were over. */
public interface CheckedMonths {

    Optional<YearMonth> last();

    /** @return false when the month was looked at before; waits for another instance that is looking at it */
    boolean claim(YearMonth month, Instant at);
}
