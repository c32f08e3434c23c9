package io.northloop.programme.port;

import io.northloop.programme.SurveyToken;
import java.net.URI;

/** Public addresses of questionnaires. */
public interface SurveyLinks {

    URI page(SurveyToken token);

    /** The page with a score chosen but not recorded. */
    URI page(SurveyToken token, int score);
}
