package io.northloop.survey.application;

import io.northloop.access.Viewer;
import io.northloop.shared.DomainError;
import io.northloop.survey.model.Survey;
import io.northloop.survey.model.SurveyDefinition;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts the draft of a survey in force; from now on it is what is asked, and never changes. */
@Component
public class PublishSurvey {

    private final SurveyDesk desk;
    private final Clock clock;

    PublishSurvey(SurveyDesk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    /** @param seen the revision that the viewer has seen */
    public record Command(Viewer viewer, String ref, Optional<Long> seen) {}

    /** @throws DomainError FORBIDDEN, NOT_FOUND, STALE {@code survey-changed}, and what {@link Survey#publish} says */
    @Transactional
    public SurveyState execute(Command command) {
        return desk.change(command.viewer(), command.ref(), command.seen(), "survey.published", survey -> {
            SurveyDefinition draft = survey.snapshot().versions().getLast().definition();
            survey.publish(clock.instant(), desk.model(draft));
        });
    }
}
