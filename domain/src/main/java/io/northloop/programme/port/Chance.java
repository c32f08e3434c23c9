package io.northloop.programme.port;

import io.northloop.programme.SurveyToken;

/** What must not be guessed or steered by anybody. */
public interface Chance {

    /** 32 bytes from a cryptographically strong source. */
    SurveyToken newToken();

    /** Evenly from [0, 1). */
    double draw();
}
