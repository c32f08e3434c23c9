package io.northloop.alerting.port;

import io.northloop.alerting.AlertId;
import io.northloop.alerting.AlertRule;
import io.northloop.alerting.AlertState;
import io.northloop.alerting.AlertSubject;
import io.northloop.alerting.OpenAlerts;
import io.northloop.alerting.model.Alert;
import io.northloop.organisation.UnitRef;
import io.northloop.shared.Slice;
import io.northloop.shared.SliceRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** All alerts. There is at most one open alert for a rule and subject. */
public interface Alerts {

    /** The open alert, locked until the end of the transaction. */
    Optional<Alert> lockOpen(AlertRule rule, AlertSubject subject);

    /**
     * @return false, and nothing kept, when another transaction was first to raise one for the same rule and subject
     */
    boolean add(Alert alert);

    void save(Alert alert);

    Optional<Alert> find(AlertId id);

    /** The alert, locked until the end of the transaction. */
    Optional<Alert> lock(AlertId id);

    /** Those in one of these states, the latest raised first. */
    Slice<Alert> list(Set<AlertState> states, SliceRequest slice);

    /** Those raised in {@code [from, until)}, the latest first. */
    List<Alert> raised(Instant from, Instant until);

    /** The open ones of this rule about these units, the latest raised first. */
    List<Alert> open(AlertRule rule, Set<UnitRef> units);

    /** Over all open ones. */
    OpenAlerts.Counts count();
}
