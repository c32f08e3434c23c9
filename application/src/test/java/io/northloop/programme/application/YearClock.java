package io.northloop.programme.application;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Stands where a simulated year stands. */
final class YearClock extends Clock {

    private Instant now;

    YearClock(Instant begin) {
        now = begin;
    }

    /** Goes on, never back. */
    void reach(Instant moment) {
        now = moment.isAfter(now) ? moment : now;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("business time is an instant");
    }
}
