package io.northloop.shared.web;

import io.northloop.shared.DomainError;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Versions of things as HTTP speaks of them: {@code ETag} on the way out, {@code If-Match} on the way in. */
public final class EntityTags {

    private EntityTags() {}

    /** The strong tag of a version. */
    public static String of(long version) {
        return "\"" + version + "\"";
    }

    /**
     * The version that the caller has seen, of something that is edited by that.
     *
     * @throws DomainError UNSEEN (428) when the header is missing or {@code *}; STALE (412) when the tag is none that
     *     we ever gave
     */
    public static long required(@Nullable String ifMatch) {
        return expected(ifMatch).orElseThrow(() -> DomainError.of(DomainError.Kind.UNSEEN, "if-match-needed"));
    }

    /**
     * The version that the caller expects; empty when the header is missing or {@code *}.
     *
     * @throws DomainError STALE (412) when the tag is none that we ever gave
     */
    public static Optional<Long> expected(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank() || ifMatch.strip().equals("*")) {
            return Optional.empty();
        }
        String tag = ifMatch.strip();
        if (!tag.matches("\"[0-9]{1,18}\"")) {
            throw DomainError.of(DomainError.Kind.STALE, "stale");
        }
        return Optional.of(Long.parseLong(tag.substring(1, tag.length() - 1)));
    }
}
