package io.northloop.survey.application;

import io.northloop.access.Viewer;
import io.northloop.shared.DomainError;
import io.northloop.survey.SurveyRef;
import io.northloop.survey.SurveyUses;
import io.northloop.survey.model.Survey;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks a survey no more; what was answered stays. */
@Component
public class RetireSurvey {

    private final SurveyDesk desk;
    private final List<SurveyUses> uses;
    private final Clock clock;

    RetireSurvey(SurveyDesk desk, List<SurveyUses> uses, Clock clock) {
        this.desk = desk;
        this.uses = uses;
        this.clock = clock;
    }

    /** @param seen the revision that the viewer has seen */
    public record Command(Viewer viewer, String ref, Optional<Long> seen) {}

    /**
     * @throws DomainError FORBIDDEN; NOT_FOUND; STALE {@code survey-changed}; CONFLICT {@code survey-in-use} with the
     *     names of those who ask it, and what {@link Survey#retire} says
     */
    @Transactional
    public SurveyState execute(Command command) {
        return desk.change(command.viewer(), command.ref(), command.seen(), "survey.retired", survey -> {
            SurveyRef ref = survey.snapshot().ref();
            List<String> users =
                    uses.stream().flatMap(use -> use.of(ref).stream()).sorted().toList();
            if (!users.isEmpty()) {
                throw DomainError.conflict("survey-in-use", ref.value(), String.join(", ", users));
            }
            survey.retire(clock.instant());
        });
    }
}
