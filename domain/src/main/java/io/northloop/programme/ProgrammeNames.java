package io.northloop.programme;

import io.northloop.shared.Language;
import java.util.Map;

/** What programmes are called. */
public interface ProgrammeNames {

    /** Every programme by reference, retired ones included. */
    Map<ProgrammeRef, Map<Language, String>> names();
}
