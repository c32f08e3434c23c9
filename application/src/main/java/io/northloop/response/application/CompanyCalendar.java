package io.northloop.response.application;

import io.northloop.organisation.OrganisationDirectory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/**
 * On which day of the company an answer falls. The zone is asked for once a minute, not with every answer: it is on
 * the answering path and all but never changes.
 */
@Component
final class CompanyCalendar {

    private static final Duration KEPT = Duration.ofMinutes(1);

    private final OrganisationDirectory organisation;
    private final Clock clock;
    private volatile Known known = new Known(ZoneId.of("UTC"), Instant.MIN);

    CompanyCalendar(OrganisationDirectory organisation, Clock clock) {
        this.organisation = organisation;
        this.clock = clock;
    }

    LocalDate dayOf(Instant moment) {
        return moment.atZone(zone()).toLocalDate();
    }

    /** The first moment of the day on which the moment falls. */
    Instant beginOfDay(Instant moment) {
        ZoneId zone = zone();
        return moment.atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
    }

    LocalDate today() {
        return dayOf(clock.instant());
    }

    ZoneId zone() {
        Instant now = clock.instant();
        Known current = known;
        if (now.isBefore(current.until())) {
            return current.zone();
        }
        ZoneId zone = organisation.companyZone();
        known = new Known(zone, now.plus(KEPT));
        return zone;
    }

    private record Known(ZoneId zone, Instant until) {}
}
