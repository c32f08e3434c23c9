package io.northloop.access.port;

import io.northloop.shared.Slice;
import io.northloop.shared.SliceRequest;
import java.time.Instant;
import java.util.Map;

/** The audit trail's rows. They are added and read, never changed. */
public interface AuditEntries {

    void add(Instant at, String who, String action, String subject, Map<String, String> details);

    /** The latest first. */
    Slice<Entry> list(Filter filter, SliceRequest request);

    record Entry(long number, Instant at, String who, String action, String subject, Map<String, String> details) {

        public Entry {
            details = Map.copyOf(details);
        }
    }

    /** Beginnings of who and action, part of the subject; empty for all. */
    record Filter(String who, String action, String subject) {}
}
