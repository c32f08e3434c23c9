package io.northloop.measurement.application;

import io.northloop.organisation.OrganisationDirectory;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Which day it is for the company: from it the usual periods of pages are counted. */
@Component
public class CompanyDay {

    private final OrganisationDirectory organisation;
    private final Clock clock;

    CompanyDay(OrganisationDirectory organisation, Clock clock) {
        this.organisation = organisation;
        this.clock = clock;
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), organisation.companyZone());
    }
}
