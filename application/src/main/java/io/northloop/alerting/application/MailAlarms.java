package io.northloop.alerting.application;

import io.northloop.alerting.port.AlarmPages;
import io.northloop.shared.DueWork;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Mails about alarms when those that came together are together, and reminds of those that nobody took note of. */
@Component
final class MailAlarms implements DueWork {

    private final AlarmPages pages;
    private final TellOfAlarms tellOfAlarms;

    MailAlarms(AlarmPages pages, TellOfAlarms tellOfAlarms) {
        this.pages = pages;
        this.tellOfAlarms = tellOfAlarms;
    }

    @Override
    public String name() {
        return "alarm-mails";
    }

    @Override
    public Optional<Instant> nextDue() {
        return Stream.of(
                        pages.firstUntold().map(since -> since.plus(TellOfAlarms.COLLECTING)),
                        pages.firstUnreminded().map(told -> told.plus(TellOfAlarms.PATIENCE)))
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder());
    }

    @Override
    public int runDue(Instant now) {
        return tellOfAlarms.tell(new TellOfAlarms.Command(now));
    }
}
