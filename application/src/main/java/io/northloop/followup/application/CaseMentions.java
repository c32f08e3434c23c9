package io.northloop.followup.application;

import io.northloop.access.Viewer;
import io.northloop.followup.CaseDirectory;
import io.northloop.followup.CaseId;
import io.northloop.followup.model.CaseAccess;
import io.northloop.followup.model.CaseViewer;
import io.northloop.followup.model.FollowUpCase;
import io.northloop.followup.port.Cases;
import io.northloop.organisation.OrganisationDirectory;
import io.northloop.response.ResponseDirectory;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says of a case what whoever may see it may be told in passing. */
@Component
class CaseMentions implements CaseDirectory {

    private final Cases cases;
    private final ResponseDirectory responses;
    private final OrganisationDirectory organisation;

    CaseMentions(Cases cases, ResponseDirectory responses, OrganisationDirectory organisation) {
        this.cases = cases;
        this.responses = responses;
        this.organisation = organisation;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<CaseMention> mention(Viewer viewer, CaseId id) {
        CaseViewer by = CaseViewer.of(viewer, organisation);
        return cases.find(id)
                .map(FollowUpCase::snapshot)
                .filter(it -> CaseAccess.of(by, it).sees())
                .map(it -> new CaseMention(
                        id,
                        it.unit(),
                        it.openedAt(),
                        Optional.ofNullable(it.opening().touchpoint())));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<UnaryOperator<String>> commentMask(CaseId id) {
        return cases.find(id).map(it -> responses.commentMask(it.snapshot().response()));
    }
}
