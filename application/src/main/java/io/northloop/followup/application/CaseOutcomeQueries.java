package io.northloop.followup.application;

import io.northloop.access.Viewer;
import io.northloop.followup.CaseOutcomes;
import io.northloop.followup.model.CaseSight;
import io.northloop.followup.model.CaseViewer;
import io.northloop.followup.port.CaseReadModel;
import io.northloop.organisation.OrganisationDirectory;
import io.northloop.organisation.UnitRef;
import java.time.Clock;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counts what became of cases, each viewer theirs: no more than the list of cases tells them. */
@Component
@Transactional(readOnly = true)
public class CaseOutcomeQueries implements CaseOutcomes {

    private final CaseReadModel lists;
    private final OrganisationDirectory organisation;
    private final Clock clock;

    CaseOutcomeQueries(CaseReadModel lists, OrganisationDirectory organisation, Clock clock) {
        this.lists = lists;
        this.organisation = organisation;
        this.clock = clock;
    }

    /**
     * {@inheritDoc}
     *
     * @throws io.northloop.shared.DomainError NOT_FOUND for a unit that the viewer does not see
     */
    @Override
    public Counts outcomes(Viewer viewer, Question question) {
        Set<UnitRef> units = question.unit()
                .map(unit -> CaseUnits.within(viewer, unit, organisation))
                .orElse(Set.of());
        return lists.outcomes(CaseSight.of(CaseViewer.of(viewer, organisation)), units, question, clock.instant());
    }
}
