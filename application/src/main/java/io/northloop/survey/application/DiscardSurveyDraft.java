package io.northloop.survey.application;

import io.northloop.access.Viewer;
import io.northloop.shared.DomainError;
import io.northloop.survey.model.Survey;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives up the draft of a survey; the version in force stays. */
@Component
public class DiscardSurveyDraft {

    private final SurveyDesk desk;

    DiscardSurveyDraft(SurveyDesk desk) {
        this.desk = desk;
    }

    /** @param seen the revision that the viewer has seen */
    public record Command(Viewer viewer, String ref, Optional<Long> seen) {}

    /**
     * @throws DomainError FORBIDDEN, NOT_FOUND, STALE {@code survey-changed}, and what {@link Survey#discardDraft} says
     */
    @Transactional
    public SurveyState execute(Command command) {
        return desk.change(
                command.viewer(), command.ref(), command.seen(), "survey.draft-discarded", Survey::discardDraft);
    }
}
