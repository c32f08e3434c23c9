package io.northloop.survey.application;

import io.northloop.access.AuditTrail;
import io.northloop.access.Viewer;
import io.northloop.shared.DomainError;
import io.northloop.shared.Ref;
import io.northloop.survey.CsiModel;
import io.northloop.survey.SurveyRef;
import io.northloop.survey.model.Survey;
import io.northloop.survey.model.SurveyDefinition;
import io.northloop.survey.port.CsiModels;
import io.northloop.survey.port.Surveys;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What every step with a survey begins and ends with: who may, which one, nothing stale, a line in the audit trail. */
@Component
class SurveyDesk {

    private final Surveys surveys;
    private final CsiModels models;
    private final AuditTrail audit;

    SurveyDesk(Surveys surveys, CsiModels models, AuditTrail audit) {
        this.surveys = surveys;
        this.models = models;
        this.audit = audit;
    }

    /** A step that changes a survey. */
    interface Step {
        void take(Survey survey);
    }

    /**
     * Takes the step and stores the survey.
     *
     * @param seen the revision that the viewer has seen; empty when the step does not depend on what they saw
     * @throws DomainError FORBIDDEN; NOT_FOUND {@code survey-unknown}; STALE {@code survey-changed}; what the step
     *     refuses
     */
    SurveyState change(Viewer viewer, String ref, Optional<Long> seen, String action, Step step) {
        requireDesigner(viewer);
        Survey survey = find(ref);
        if (seen.isPresent() && !seen.get().equals(survey.snapshot().revision())) {
            throw DomainError.of(DomainError.Kind.STALE, "survey-changed", ref);
        }
        step.take(survey);
        return saved(viewer, survey, action);
    }

    /**
     * Stores a survey that begins now.
     *
     * @throws DomainError FORBIDDEN; CONFLICT {@code survey-exists}
     */
    SurveyState add(Viewer viewer, Survey survey) {
        requireDesigner(viewer);
        SurveyRef ref = survey.snapshot().ref();
        surveys.lock(ref);
        if (surveys.find(ref).isPresent()) {
            throw DomainError.conflict("survey-exists", ref.value());
        }
        return saved(viewer, survey, "survey.drafted");
    }

    private SurveyState saved(Viewer viewer, Survey survey, String action) {
        Survey.Snapshot state = survey.snapshot();
        long revision = surveys.save(survey);
        String version = Integer.toString(state.versions().getLast().number());
        audit.record(viewer.auditName(), action, state.ref().value(), Map.of("version", version));
        return SurveyState.of(state, revision, this::model);
    }

    /** @throws DomainError NOT_FOUND {@code survey-unknown} */
    Survey find(String ref) {
        return Optional.of(ref)
                .filter(Ref::fits)
                .flatMap(known -> surveys.find(new SurveyRef(known)))
                .orElseThrow(() -> DomainError.notFound("survey-unknown", ref));
    }

    /** The model that the definition asks; empty when it asks none, or one that there is not. */
    Optional<CsiModel> model(SurveyDefinition definition) {
        return definition.csiModel().stream().boxed().findFirst().flatMap(models::find);
    }

    /** @throws DomainError FORBIDDEN to everybody but headquarters and clients for the whole company */
    static void requireDesigner(Viewer viewer) {
        viewer.requireCompanyWide();
        if (viewer instanceof Viewer.Staff staff && !staff.isHq()) {
            throw DomainError.of(DomainError.Kind.FORBIDDEN, "forbidden");
        }
    }
}
