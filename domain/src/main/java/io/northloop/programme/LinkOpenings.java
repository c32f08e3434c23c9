package io.northloop.programme;

import java.time.Instant;

/** When links were first opened. */
public interface LinkOpenings {

    /** Somebody looks at the questionnaire behind the link; later times, and unknown links, change nothing. */
    void opened(SurveyToken link, Instant at);
}
