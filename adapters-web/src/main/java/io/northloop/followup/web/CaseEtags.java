package io.northloop.followup.web;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The version of a case as an entity tag. */
final class CaseEtags {

    private static final Pattern TAG = Pattern.compile("\"(\\d{1,18})\"");
    private static final long NEVER = -1;

    private CaseEtags() {}

    static String of(long version) {
        return "\"" + version + "\"";
    }

    /**
     * The version that {@code If-Match} asks for; none without it or with {@code *}; one that never is for anything
     * else.
     */
    static Optional<Long> expected(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.strip().equals("*")) {
            return Optional.empty();
        }
        Matcher tag = TAG.matcher(ifMatch.strip());
        return Optional.of(tag.matches() ? Long.parseLong(tag.group(1)) : NEVER);
    }
}
