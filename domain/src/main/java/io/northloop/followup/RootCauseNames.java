package io.northloop.followup;

import io.northloop.shared.Language;
import java.util.Optional;

/** What root causes of cases are called. */
public interface RootCauseNames {

    /** Retired ones have their name too; empty for a code that is on no list. */
    Optional<String> rootCause(String code, Language language);
}
