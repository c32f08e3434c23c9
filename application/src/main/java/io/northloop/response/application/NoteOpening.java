package io.northloop.response.application;

import io.northloop.programme.LinkOpenings;
import io.northloop.programme.SurveyToken;
import io.northloop.response.port.AnswerableLinks;
import io.northloop.survey.PublishedSurvey;
import io.northloop.survey.SurveyDirectory;
import io.northloop.survey.SurveyKind;
import java.time.Clock;
import org.springframework.stereotype.Component;

/**
 * Notes that a person looks at a questionnaire. That is no answer: it counts for the programme's figures, once a link.
 * Of employees nothing is noted, because the moment beside the link would tell who answered.
 */
@Component
public final class NoteOpening {

    private final AnswerableLinks links;
    private final SurveyDirectory surveys;
    private final LinkOpenings openings;
    private final Clock clock;

    NoteOpening(AnswerableLinks links, SurveyDirectory surveys, LinkOpenings openings, Clock clock) {
        this.links = links;
        this.surveys = surveys;
        this.openings = openings;
        this.clock = clock;
    }

    /** @param token as it stood in the link */
    public record Command(String token) {}

    /** @throws io.northloop.shared.DomainError NOT_FOUND {@code link-unknown} */
    public void execute(Command command) {
        SurveyToken token = SurveyToken.parse(command.token()).orElseThrow(LinkErrors::unknown);
        boolean nameless = links.find(token)
                .map(link -> surveys.version(link.survey())
                        .map(PublishedSurvey::kind)
                        .filter(kind -> kind != SurveyKind.EMPLOYEE)
                        .isEmpty())
                .orElseThrow(LinkErrors::unknown);
        if (!nameless) {
            openings.opened(token, clock.instant());
        }
    }
}
