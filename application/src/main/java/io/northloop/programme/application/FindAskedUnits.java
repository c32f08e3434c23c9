package io.northloop.programme.application;

import io.northloop.organisation.OrganisationDirectory;
import io.northloop.organisation.UnitRef;
import io.northloop.programme.AskedUnits;
import io.northloop.programme.port.AskingHistory;
import io.northloop.survey.SurveyKind;
import java.time.LocalDate;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Looks for units whose customers were asked; days are the company's. */
@Component
class FindAskedUnits implements AskedUnits {

    private final AskingHistory history;
    private final OrganisationDirectory organisation;

    FindAskedUnits(AskingHistory history, OrganisationDirectory organisation) {
        this.history = history;
        this.organisation = organisation;
    }

    @Override
    @Transactional(readOnly = true)
    public Set<UnitRef> asked(SurveyKind kind, LocalDate from, LocalDate to) {
        return history.units(kind, from, to.plusDays(1), organisation.companyZone());
    }
}
