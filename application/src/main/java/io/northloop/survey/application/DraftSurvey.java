package io.northloop.survey.application;

import io.northloop.access.Viewer;
import io.northloop.shared.DomainError;
import io.northloop.shared.Fault;
import io.northloop.shared.Faults;
import io.northloop.shared.Ref;
import io.northloop.shared.port.Ids;
import io.northloop.survey.SurveyKind;
import io.northloop.survey.SurveyRef;
import io.northloop.survey.SurveyVersionId;
import io.northloop.survey.model.ImportedDefinition;
import io.northloop.survey.model.Survey;
import io.northloop.survey.model.SurveyDefinition;
import io.northloop.survey.model.SurveyTemplates;
import io.northloop.survey.port.CsiModels;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Begins a survey as a draft: from a template, as a copy of another one, or from a definition that was exported. */
@Component
public class DraftSurvey {

    /** Where a definition stands in what is sent; faults of it point there. */
    public static final String DEFINITION = "/definition";

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

        /**
         * A definition from elsewhere as it is written, its kind included; unlike a draft in the making it has to keep
         * every rule of design.
         *
         * @param file what JSON consists of: maps, lists, texts, numbers, true and false
         * @param besides what is wrong with what was sent beside it, to be named in the same answer
         */
        record Written(Object file, List<Fault> besides) implements Source {

            public Written {
                besides = List.copyOf(besides);
            }
        }
    }

    public record Command(Viewer viewer, String ref, Source source) {}

    /**
     * @throws DomainError FORBIDDEN; REFUSED for a ref that is none; {@code survey-not-imported} with everything that
     *     is wrong with a definition and its ref, MALFORMED when something has not the form, else REFUSED; NOT_FOUND
     *     {@code survey-unknown} for what should be copied; CONFLICT {@code survey-exists}
     */
    @Transactional
    public SurveyState execute(Command command) {
        SurveyDesk.requireDesigner(command.viewer());
        Survey survey = switch (command.source()) {
            case Source.Template template -> drafted(ref(command), template.kind(), template(template.kind()));
            case Source.CopyOf copy -> {
                SurveyRef ref = ref(command);
                Survey.Snapshot original = desk.find(copy.ref()).snapshot();
                yield drafted(
                        ref, original.kind(), original.versions().getLast().definition());
            }
            case Source.Written written -> imported(command.ref(), written);
        };
        return desk.add(command.viewer(), survey);
    }

    private static SurveyRef ref(Command command) {
        return new SurveyRef(Ref.checked(command.ref(), "/ref"));
    }

    private Survey imported(String ref, Source.Written written) {
        ImportedDefinition read = ImportedDefinition.read(written.file(), models::find);
        Faults faults =
                new Faults().requireRef(ref.isEmpty() ? null : ref, "/ref").addAll(written.besides());
        faults.addAll(inDefinition(read.unreadable()));
        DomainError.Kind kind = faults.found().isEmpty() ? DomainError.Kind.REFUSED : DomainError.Kind.MALFORMED;
        faults.addAll(inDefinition(read.broken())).throwIfAny(kind, "survey-not-imported");
        return drafted(new SurveyRef(ref), read.kind().orElseThrow(), read.definition());
    }

    private static List<Fault> inDefinition(List<Fault> faults) {
        return faults.stream()
                .map(fault -> new Fault(DEFINITION + fault.pointer(), fault.code(), fault.arguments()))
                .toList();
    }

    private SurveyDefinition template(SurveyKind kind) {
        return SurveyTemplates.of(kind, models.current());
    }

    private Survey drafted(SurveyRef ref, SurveyKind kind, SurveyDefinition definition) {
        return Survey.drafted(ref, kind, new SurveyVersionId(ids.next()), definition);
    }
}
