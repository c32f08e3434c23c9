package io.northloop.alerting.application;

import io.northloop.alerting.port.CheckedMonths;
import io.northloop.organisation.OrganisationDirectory;
import io.northloop.shared.DueWork;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Looks at each month when it is over, by the company's calendar. The first look is at the last month that is over;
 * after a long rest at most a year is made up for.
 */
@Component
final class CheckMonths implements DueWork {

    private static final int MOST = 12;

    private final CheckedMonths months;
    private final CheckMonth checkMonth;
    private final OrganisationDirectory organisation;
    private final Clock clock;

    CheckMonths(CheckedMonths months, CheckMonth checkMonth, OrganisationDirectory organisation, Clock clock) {
        this.months = months;
        this.checkMonth = checkMonth;
        this.organisation = organisation;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "check-months";
    }

    @Override
    public Optional<Instant> nextDue() {
        return Optional.of(overAt(next(clock.instant())));
    }

    @Override
    public int runDue(Instant now) {
        int checked = 0;
        for (YearMonth month = next(now); !overAt(month).isAfter(now); month = month.plusMonths(1)) {
            checked += checkMonth.check(new CheckMonth.Command(month, now)) ? 1 : 0;
        }
        return checked;
    }

    private YearMonth next(Instant now) {
        YearMonth running = YearMonth.from(now.atZone(organisation.companyZone()));
        YearMonth earliest = running.minusMonths(MOST);
        return months.last()
                .map(last -> last.plusMonths(1))
                .map(next -> next.isBefore(earliest) ? earliest : next)
                .orElseGet(() -> running.minusMonths(1));
    }

    private Instant overAt(YearMonth month) {
        ZoneId zone = organisation.companyZone();
        return month.plusMonths(1).atDay(1).atStartOfDay(zone).toInstant();
    }
}
