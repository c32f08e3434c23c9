package io.northloop.organisation.persistence;

import io.northloop.organisation.PersonRef;
import io.northloop.organisation.UnitRef;
import io.northloop.shared.Language;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Typed values to columns and back. */
interface Identifiers {

    default @Nullable String text(@Nullable UnitRef ref) {
        return ref == null ? null : ref.value();
    }

    default @Nullable UnitRef unitRef(@Nullable String text) {
        return text == null ? null : new UnitRef(text);
    }

    default @Nullable String text(@Nullable PersonRef ref) {
        return ref == null ? null : ref.value();
    }

    default @Nullable PersonRef personRef(@Nullable String text) {
        return text == null ? null : new PersonRef(text);
    }

    default @Nullable String text(@Nullable ZoneId zone) {
        return zone == null ? null : zone.getId();
    }

    default @Nullable ZoneId zone(@Nullable String text) {
        return text == null ? null : ZoneId.of(text);
    }

    default String text(Language language) {
        return language.tag();
    }

    default Language language(String tag) {
        return Language.of(tag).orElseThrow();
    }
}
