package io.northloop.alerting.port;

import io.northloop.alerting.AlertId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Which alarms people have been mailed about. Alerts that are not open any more wait for nothing. */
public interface AlarmPages {

    /** The alert is an alarm since then, and nobody has been told. */
    void add(AlertId alarm, Instant since);

    /** Since when the first of those that nobody was told of is an alarm. */
    Optional<Instant> firstUntold();

    /** When people were told of the first of those that they were not reminded of. */
    Optional<Instant> firstUnreminded();

    /**
     * All that nobody was told of, once one of them is an alarm since that moment or before; the first alarm first.
     * They are claimed until the end of the transaction; what another one has claimed is missing.
     */
    List<AlertId> claimUntold(Instant since);

    /** Those that people were told of at that moment or before, and not reminded of; claimed likewise. */
    List<AlertId> claimUnreminded(Instant toldUntil);

    void told(List<AlertId> alarms, Instant at);

    void reminded(List<AlertId> alarms, Instant at);
}
