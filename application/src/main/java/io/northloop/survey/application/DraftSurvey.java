package io.northloop.survey.application;

import io.northloop.access.Viewer;
import io.northloop.shared.DomainError;
import io.northloop.shared.Faults;
import io.northloop.shared.Ref;
import io.northloop.shared.port.Ids;
import io.northloop.survey.SurveyKind;
import io.northloop.survey.SurveyRef;
import io.northloop.survey.SurveyVersionId;
import io.northloop.survey.model.DesignRules;
import io.northloop.survey.model.Survey;
import io.northloop.survey.model.SurveyDefinition;
import io.northloop.survey.model.SurveyTemplates;
import io.northloop.survey.port.CsiModels;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Begins a survey as a draft: from a template, as a copy of another one, or from a definition that was exported. */
@Component
public class DraftSurvey {

    private final SurveyDesk desk;
    private final CsiModels models;
    private final Ids ids;

    DraftSurvey(SurveyDesk desk, CsiModels models, Ids ids) {
        this.desk = desk;
        this.models = models;
        this.ids = ids;
    }

    /** What the draft begins with. */
    public sealed interface Source {

        /** The standard survey of a kind; of CSI with the items of the model in force. */
        record Template(SurveyKind kind) implements Source {}

        /** The newest version of another survey. */
        record CopyOf(String ref) implements Source {}

        /** A definition from elsewhere; unlike a draft in the making it has to keep every rule of design. */
        record Definition(SurveyKind kind, SurveyDefinition definition) implements Source {}
    }

    public record Command(Viewer viewer, String ref, Source source) {}

    /**
     * @throws DomainError FORBIDDEN; REFUSED for a ref that is none, and with every rule that an imported definition
     *     breaks; NOT_FOUND {@code survey-unknown} for what should be copied; CONFLICT {@code survey-exists}
     */
    @Transactional
    public SurveyState execute(Command command) {
        SurveyDesk.requireDesigner(command.viewer());
        SurveyRef ref = new SurveyRef(Ref.checked(command.ref(), "/ref"));
        Survey survey = switch (command.source()) {
            case Source.Template template -> drafted(ref, template.kind(), template(template.kind()));
            case Source.CopyOf copy -> {
                Survey.Snapshot original = desk.find(copy.ref()).snapshot();
                yield drafted(
                        ref, original.kind(), original.versions().getLast().definition());
            }
            case Source.Definition given -> {
                new Faults()
                        .addAll(DesignRules.faultsOf(given.kind(), given.definition(), desk.model(given.definition())))
                        .throwIfAny(DomainError.Kind.REFUSED, "survey-breaks-rules");
                yield drafted(ref, given.kind(), given.definition());
            }
        };
        return desk.add(command.viewer(), survey);
    }

    private SurveyDefinition template(SurveyKind kind) {
        return SurveyTemplates.of(kind, models.current());
    }

    private Survey drafted(SurveyRef ref, SurveyKind kind, SurveyDefinition definition) {
        return Survey.drafted(ref, kind, new SurveyVersionId(ids.next()), definition);
    }
}
