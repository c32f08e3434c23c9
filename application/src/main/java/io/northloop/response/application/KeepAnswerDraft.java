package io.northloop.response.application;

import io.northloop.programme.SurveyToken;
import io.northloop.response.model.SurveyLink;
import io.northloop.response.port.AnswerDrafts;
import io.northloop.response.port.AnswerableLinks;
import io.northloop.shared.DomainError;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what was filled in of a long survey, so that its link can be left and opened again, or of an interview by
 * telephone, so that whoever takes the call again goes on; a draft is no answer.
 */
@Component
public class KeepAnswerDraft {

    private final AnswerableLinks links;
    private final AnswerDrafts drafts;
    private final Clock clock;

    KeepAnswerDraft(AnswerableLinks links, AnswerDrafts drafts, Clock clock) {
        this.links = links;
        this.drafts = drafts;
        this.clock = clock;
    }

    /** @param fields as the page sent them; none gives the draft up */
    public record Command(String token, Map<String, List<String>> fields) {}

    /** @throws DomainError NOT_FOUND {@code link-unknown}; GONE {@code link-expired}; CONFLICT {@code link-spent} */
    @Transactional
    public void execute(Command command) {
        SurveyToken token = SurveyToken.parse(command.token()).orElseThrow(LinkErrors::unknown);
        SurveyLink link = links.find(token).orElseThrow(LinkErrors::unknown);
        if (link.spent().isPresent()) {
            throw LinkErrors.spent();
        }
        if (link.isExpired(clock.instant())) {
            throw LinkErrors.expired();
        }
        if (command.fields().isEmpty()) {
            drafts.drop(token);
        } else {
            drafts.keep(token, command.fields(), link.expiresAt());
        }
    }
}
