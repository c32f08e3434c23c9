package io.northloop.alerting.application;

import io.northloop.alerting.port.CheckedMonths;
import java.time.Instant;
import java.time.YearMonth;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Looks at a month that is over, once, whichever instance comes first. */
@Component
public class CheckMonth {

    private final CheckedMonths months;
    private final AlertEngine engine;
    private final KeptAlerts alerts;

    CheckMonth(CheckedMonths months, AlertEngine engine, KeptAlerts alerts) {
        this.months = months;
        this.engine = engine;
        this.alerts = alerts;
    }

    public record Command(YearMonth month, Instant at) {}

    /** Whether it was looked at now. */
    @Transactional
    public boolean check(Command command) {
        boolean first = months.claim(command.month(), command.at());
        if (first) {
            engine.check(command.month(), command.at(), alerts);
        }
        return first;
    }
}
