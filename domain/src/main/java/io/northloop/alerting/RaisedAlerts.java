package io.northloop.alerting;

import io.northloop.access.Viewer;
import io.northloop.organisation.UnitRef;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The alerts of a stretch of time, for who sees the whole company; what reports show. */
public interface RaisedAlerts {

    /**
     * Those raised in {@code [from, until)}, the latest first.
     *
     * @param unit those about the centre, or about the region and its centres; about programmes as well when empty
     */
    List<Mention> raised(Viewer viewer, Optional<UnitRef> unit, Instant from, Instant until);

    /**
     * An alert in passing.
     *
     * @param name of the unit; a programme's reference
     * @param endedAt when it was acknowledged or went by itself; {@code null} while it is open
     * @param acknowledgedBy name of who took note of it
     */
    record Mention(
            AlertId id,
            AlertRule rule,
            AlertSubject subject,
            String name,
            AlertSeverity severity,
            AlertState state,
            Instant raisedAt,
            @Nullable Instant endedAt,
            Optional<String> acknowledgedBy) {}
}
