package io.northloop.programme.port;

import io.northloop.programme.ProgrammeRef;
import io.northloop.programme.model.AskingFigures;
import java.time.Instant;

/** Counts what became of services. */
public interface AskingRecords {

    /** Services reported in [from, until), and links closed in it. */
    AskingFigures figures(ProgrammeRef programme, Instant from, Instant until);
}
