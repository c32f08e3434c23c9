package io.northloop.response.port;

import io.northloop.programme.SurveyToken;
import io.northloop.response.model.SurveyLink;
import java.util.Optional;

/** Links that were sent out, as answering reads them. */
public interface AnswerableLinks {

    /** The link with this token: one indexed read. */
    Optional<SurveyLink> find(SurveyToken token);
}
