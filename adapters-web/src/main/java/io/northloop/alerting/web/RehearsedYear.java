package io.northloop.alerting.web;

import io.northloop.access.Viewer;
import io.northloop.alerting.application.AskForReplay;
import io.northloop.shared.port.CompanyDefaults;
import java.time.Clock;
import java.time.YearMonth;
import org.springframework.stereotype.Component;

/** The year that the page asks for: the twelve months that are over. */
@Component
final class RehearsedYear {

    private static final int MONTHS = 12;

    private final Clock clock;
    private final CompanyDefaults company;

    RehearsedYear(Clock clock, CompanyDefaults company) {
        this.clock = clock;
        this.company = company;
    }

    AskForReplay.Command command(Viewer viewer) {
        YearMonth running = YearMonth.from(clock.instant().atZone(company.zone()));
        return new AskForReplay.Command(viewer, running.minusMonths(MONTHS), running.minusMonths(1));
    }
}
