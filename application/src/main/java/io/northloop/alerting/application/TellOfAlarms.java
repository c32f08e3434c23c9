package io.northloop.alerting.application;

import io.northloop.alerting.AlertId;
import io.northloop.alerting.model.Alert;
import io.northloop.alerting.port.AlarmNotices;
import io.northloop.alerting.port.AlarmNotices.Notice;
import io.northloop.alerting.port.AlarmNotices.Reason;
import io.northloop.alerting.port.AlarmNotices.Told;
import io.northloop.alerting.port.AlarmPages;
import io.northloop.alerting.port.Alerts;
import io.northloop.measurement.PinnedFactors;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Mails people at headquarters about alarms: all that were raised together in one message to each of them, and once
 * again those that nobody has acknowledged after two days. Watches are shown and mailed to nobody (method §8). What is
 * claimed here is marked in the transaction that hands the messages over, so that each is sent once, whatever fails in
 * between. While nobody can be reached nothing is marked: it waits, and is told of once somebody can.
 */
@Component
public class TellOfAlarms {

    /** What is looked at in one go raises its alarms within minutes. */
    static final Duration COLLECTING = Duration.ofMinutes(5);

    static final Duration PATIENCE = Duration.ofDays(2);

    private static final Logger LOG = LoggerFactory.getLogger(TellOfAlarms.class);

    /** A message of more than so many is not read; the rest stand on the page of alerts. */
    private static final int MOST = 20;

    private final AlarmPages pages;
    private final AlarmAddressees addressees;
    private final AlarmNotices notices;
    private final Alerts alerts;
    private final Subjects subjects;
    private final PinnedFactors factors;

    /** So that the log says it once and not at every try. */
    private final AtomicBoolean nobody = new AtomicBoolean();

    TellOfAlarms(
            AlarmPages pages,
            AlarmAddressees addressees,
            AlarmNotices notices,
            Alerts alerts,
            Subjects subjects,
            PinnedFactors factors) {
        this.pages = pages;
        this.addressees = addressees;
        this.notices = notices;
        this.alerts = alerts;
        this.subjects = subjects;
        this.factors = factors;
    }

    public record Command(Instant now) {}

    /**
     * How many alarms people were told or reminded of; 0 when another instance was quicker, or nobody can be reached.
     */
    @Transactional
    public int tell(Command command) {
        List<AlertId> raised = pages.claimUntold(command.now().minus(COLLECTING));
        List<AlertId> silent = pages.claimUnreminded(command.now().minus(PATIENCE));
        if (raised.isEmpty() && silent.isEmpty()) {
            return 0;
        }
        Collection<AlarmAddressees.Addressee> readers = addressees.now();
        if (readers.isEmpty()) {
            if (!nobody.getAndSet(true)) {
                LOG.warn("Alarms wait until somebody can be mailed about them: no reader with an address");
            }
            return 0;
        }
        nobody.set(false);
        tell(Reason.RAISED, raised, readers);
        pages.told(raised, command.now());
        tell(Reason.REMINDER, silent, readers);
        pages.reminded(silent, command.now());
        return raised.size() + silent.size();
    }

    private void tell(Reason reason, List<AlertId> alarms, Collection<AlarmAddressees.Addressee> readers) {
        if (alarms.isEmpty()) {
            return;
        }
        List<Told> told = told(alarms.subList(0, Math.min(MOST, alarms.size())));
        // An alarm is told of once and reminded of once, so that the first of them names the message.
        String key = "alarm-" + reason.name().toLowerCase(Locale.ROOT) + ":" + alarms.getFirst() + ":";
        notices.send(readers.stream()
                .map(reader -> new Notice(
                        key + reader.person().ref(),
                        reason,
                        told,
                        alarms.size() - told.size(),
                        reader.person(),
                        reader.inPlaceOf()))
                .toList());
    }

    private List<Told> told(List<AlertId> alarms) {
        Subjects.Now now = subjects.now();
        return alarms.stream()
                .map(alerts::find)
                .flatMap(Optional::stream)
                .map(Alert::snapshot)
                .map(alert -> new Told(alert, now.name(alert.subject()), factors.bearingOn(FactorsOf.question(alert))))
                .toList();
    }
}
