package io.northloop.response.port;

import io.northloop.programme.SurveyToken;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What respondents of long surveys, and staff who ask by telephone, have filled in and not sent yet. A draft is no
 * answer: nobody reads it but the holder of its link or of its call, nothing counts it, and it goes with the answer or
 * with the link.
 */
public interface AnswerDrafts {

    /**
     * Keeps the fields in place of those kept before.
     *
     * @param fields as the page sent them
     * @param until when the link takes no answer any more
     */
    void keep(SurveyToken token, Map<String, List<String>> fields, Instant until);

    Optional<Map<String, List<String>>> find(SurveyToken token);

    void drop(SurveyToken token);

    /** When the next draft outlives its link. */
    Optional<Instant> nextOutlived();

    /** @return how many drafts of links that take no answer any more were dropped */
    int dropOutlived(Instant now);
}
