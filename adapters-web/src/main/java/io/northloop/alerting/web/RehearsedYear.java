package io.northloop.alerting.web;

import io.northloop.access.Viewer;
import io.northloop.alerting.application.ReplayAlerts;
import io.northloop.shared.port.CompanyDefaults;
import java.time.Clock;
import java.time.Duration;
import java.time.YearMonth;
import org.springframework.stereotype.Component;

/** The year that is gone through again: twelve full months, each alarm acknowledged a day after it was raised. */
@Component
final class RehearsedYear {

    private static final int MONTHS = 12;
    private static final Duration PATIENCE = Duration.ofDays(1);

    private final Clock clock;
    private final CompanyDefaults company;

    RehearsedYear(Clock clock, CompanyDefaults company) {
        this.clock = clock;
        this.company = company;
    }

    ReplayAlerts.Command command(Viewer viewer) {
        YearMonth running = YearMonth.from(clock.instant().atZone(company.zone()));
        return new ReplayAlerts.Command(viewer, running.minusMonths(MONTHS), running.minusMonths(1), PATIENCE);
    }
}
