package io.northloop.organisation.application;

import io.northloop.shared.Ref;

/** What may be looked up at all. A text that no stored reference can be is a fault of its field, not of ours. */
final class Findable {

    private Findable() {}

    /** Whether something stored could have this reference: not blank, at most 64 characters, without U+0000. */
    static boolean ref(String text) {
        return !text.isBlank() && text.length() <= Ref.MAX_LENGTH && text.indexOf('\0') < 0;
    }
}
