package io.northloop.survey.application;

import io.northloop.access.Viewer;
import io.northloop.shared.DomainError;
import io.northloop.shared.port.Ids;
import io.northloop.survey.SurveyVersionId;
import io.northloop.survey.model.SurveyDefinition;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes the draft of a survey; after a published version this begins the next one. */
@Component
public class EditSurvey {

    private final SurveyDesk desk;
    private final Ids ids;

    EditSurvey(SurveyDesk desk, Ids ids) {
        this.desk = desk;
        this.ids = ids;
    }

    /** @param seen the revision that the viewer has seen */
    public record Command(Viewer viewer, String ref, SurveyDefinition definition, long seen) {}

    /** @throws DomainError FORBIDDEN, NOT_FOUND, STALE {@code survey-changed}, CONFLICT {@code survey-is-retired} */
    @Transactional
    public SurveyState execute(Command command) {
        return desk.change(
                command.viewer(),
                command.ref(),
                Optional.of(command.seen()),
                "survey.edited",
                survey -> survey.edit(new SurveyVersionId(ids.next()), command.definition()));
    }
}
