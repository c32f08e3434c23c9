package io.northloop.alerting.application;

import io.northloop.alerting.AlertSubject;
import io.northloop.alerting.model.Signal;
import java.time.Instant;

/** Where signals are noted: the house's alerts, or those of a rehearsal. */
interface AlertBook {

    void note(Signal signal);

    /** The sum of this subject has sunk: what was a watch on it is over. */
    void lapse(AlertSubject subject, Instant at);
}
