package io.northloop.alerting.model;

import io.northloop.alerting.ReplayId;
import io.northloop.shared.Faults;
import java.time.Instant;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A rehearsal that somebody asked for.
 *
 * @param first month
 * @param last month, included
 * @param requestedBy as the audit trail names them
 * @param monthsDone how many of its months have been gone through
 * @param endedAt {@code null} while it waits or runs
 * @param result {@code null} unless it is done
 */
public record Replay(
        ReplayId id,
        YearMonth first,
        YearMonth last,
        String requestedBy,
        Instant requestedAt,
        ReplayState state,
        int monthsDone,
        @Nullable Instant endedAt,
        @Nullable Rehearsal result) {

    /** Three years tell how a rule behaves; more would be of another company. */
    public static final int MOST_MONTHS = 36;

    /** Nobody asked customers before, and the database writes these with four digits. */
    private static final int FIRST_YEAR = 1900;

    public static Replay asked(ReplayId id, YearMonth first, YearMonth last, String by, Instant at) {
        return new Replay(id, first, last, by, at, ReplayState.WAITING, 0, null, null);
    }

    /**
     * What is wrong with these months.
     *
     * @param running the month that is not over yet
     */
    public static Faults faults(@Nullable YearMonth first, @Nullable YearMonth last, YearMonth running) {
        Faults faults =
                new Faults().require(first != null, "/from", "required").require(last != null, "/to", "required");
        if (first != null && last != null) {
            faults.require(first.getYear() >= FIRST_YEAR, "/from", "replay-not-a-month")
                    .require(last.isBefore(running), "/to", "replay-month-not-over")
                    .require(!first.isAfter(last), "/from", "period-reversed")
                    .require(count(first, last) <= MOST_MONTHS, "/from", "replay-too-long", MOST_MONTHS);
        }
        return faults;
    }

    public int months() {
        return Math.toIntExact(count(first, last));
    }

    /** 0 … 1. */
    public double progress() {
        return (double) monthsDone / months();
    }

    private static long count(YearMonth first, YearMonth last) {
        return ChronoUnit.MONTHS.between(first, last) + 1;
    }
}
