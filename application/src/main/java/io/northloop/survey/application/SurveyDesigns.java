package io.northloop.survey.application;

import io.northloop.access.Viewer;
import io.northloop.shared.DomainError;
import io.northloop.shared.Fault;
import io.northloop.survey.CsiModel;
import io.northloop.survey.SurveyKind;
import io.northloop.survey.model.DefinitionDiff;
import io.northloop.survey.model.DesignRules;
import io.northloop.survey.model.Survey;
import io.northloop.survey.model.SurveyDefinition;
import io.northloop.survey.port.CsiModels;
import io.northloop.survey.port.Surveys;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What designers of surveys see: drafts, every version, what changed between two of them, models of the index. */
@Component
@Transactional(readOnly = true)
public class SurveyDesigns {

    private final Surveys surveys;
    private final CsiModels models;
    private final SurveyDesk desk;

    SurveyDesigns(Surveys surveys, CsiModels models, SurveyDesk desk) {
        this.surveys = surveys;
        this.models = models;
        this.desk = desk;
    }

    /** All surveys, by ref. */
    public List<SurveyState> all(Viewer viewer) {
        SurveyDesk.requireDesigner(viewer);
        return surveys.all().stream().map(this::state).toList();
    }

    /** @throws DomainError FORBIDDEN; NOT_FOUND {@code survey-unknown} */
    public SurveyState one(Viewer viewer, String ref) {
        SurveyDesk.requireDesigner(viewer);
        return state(desk.find(ref));
    }

    private SurveyState state(Survey survey) {
        Survey.Snapshot snapshot = survey.snapshot();
        return SurveyState.of(snapshot, Objects.requireNonNull(snapshot.revision()), desk::model);
    }

    /**
     * One version, the draft included.
     *
     * @param kind of the survey
     */
    public record Chosen(SurveyKind kind, SurveyState.Version version) {}

    /** @throws DomainError FORBIDDEN; NOT_FOUND {@code survey-unknown}, {@code survey-version-unknown} */
    public Chosen version(Viewer viewer, String ref, int number) {
        SurveyState survey = one(viewer, ref);
        return survey.versions().stream()
                .filter(version -> version.number() == number)
                .findFirst()
                .map(version -> new Chosen(survey.kind(), version))
                .orElseThrow(() -> DomainError.notFound("survey-version-unknown", ref, number));
    }

    /** What the one version asks otherwise than the other; see {@link #version} for what is refused. */
    public List<DefinitionDiff.Line> changes(Viewer viewer, String ref, int older, int newer) {
        return DefinitionDiff.between(
                version(viewer, ref, older).version().definition(),
                version(viewer, ref, newer).version().definition());
    }

    /**
     * Rules of design that the survey would break with this draft; nothing is stored.
     *
     * @throws DomainError FORBIDDEN; NOT_FOUND {@code survey-unknown}
     */
    public List<Fault> violations(Viewer viewer, String ref, SurveyDefinition draft) {
        return DesignRules.faultsOf(one(viewer, ref).kind(), draft, desk.model(draft));
    }

    /** Every version of the model, ascending. */
    public List<CsiModel> models(Viewer viewer) {
        SurveyDesk.requireDesigner(viewer);
        return models.all();
    }
}
