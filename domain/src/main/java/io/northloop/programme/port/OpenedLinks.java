package io.northloop.programme.port;

import io.northloop.programme.SurveyToken;
import java.time.Instant;

/** When links were first opened. */
public interface OpenedLinks {

    /** Keeps the moment if it is the link's first, and the link not spent. */
    void note(SurveyToken link, Instant at);
}
