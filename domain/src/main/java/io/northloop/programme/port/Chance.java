package io.northloop.programme.port;

import io.northloop.programme.PosterToken;
import io.northloop.programme.SurveyToken;

/** What must not be guessed or steered by anybody. */
public interface Chance {

    /** 32 bytes from a cryptographically strong source. */
    SurveyToken newToken();

    /** 130 bits from the same source. */
    PosterToken newPosterToken();

    /** Evenly from [0, 1). */
    double draw();
}
