package io.northloop.organisation;

import io.northloop.shared.Language;
import org.jspecify.annotations.Nullable;

/**
 * A member of staff as other capabilities see them.
 *
 * @param unitRef where the post is held; {@code null} at HQ
 */
public record PersonView(
        PersonRef ref,
        String name,
        @Nullable String email,
        Language language,
        String post,
        @Nullable UnitRef unitRef,
        boolean active) {

    /** Whether mail reaches them. */
    public boolean hasEmail() {
        return email != null && !email.isBlank();
    }
}
