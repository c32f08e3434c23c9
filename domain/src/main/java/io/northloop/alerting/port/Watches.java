package io.northloop.alerting.port;

import io.northloop.alerting.AlertSubject;
import io.northloop.alerting.model.NpsWatch;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Where each subject's sum stands, and how it came there. */
public interface Watches {

    /**
     * The watch, begun where there was none, locked until the end of the transaction; empty while another one holds it.
     */
    Optional<NpsWatch> lockIfFree(AlertSubject subject);

    /** The watch, locked until the end of the transaction; waits for whoever holds it. */
    NpsWatch lock(AlertSubject subject);

    /** @param days that the sum has moved on; of a day kept before, the answers are added up */
    void save(NpsWatch watch, Collection<Day> days);

    /** In order; days without answers are missing. */
    List<Day> days(AlertSubject subject, LocalDate from, LocalDate to);

    /**
     * A day in the course of a sum.
     *
     * @param sum S at its end
     * @param watchLine where S was a watch
     * @param alarmLine where S was an alarm
     * @param answers taken on it
     */
    record Day(LocalDate day, double sum, double watchLine, double alarmLine, long answers) {}
}
