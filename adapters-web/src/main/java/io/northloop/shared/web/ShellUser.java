package io.northloop.shared.web;

import io.northloop.shared.Language;
import java.util.Optional;

/** What the page frame wants to know of the person signed in; implemented by the principal of the session. */
public interface ShellUser {

    /** The name that people know them by. */
    String displayName();

    /** The language kept with the account; empty when the browser decides. */
    Optional<Language> language();
}
