package io.northloop.followup.model;

import io.northloop.shared.Faults;
import io.northloop.shared.Language;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One entry of the kept list of root causes.
 *
 * @param code stable; lower case letters, digits and dashes, at most 40
 * @param names in every language
 * @param touchpoints where it can occur; empty means everywhere
 * @param active whether it may be chosen for new cases
 */
public record RootCause(String code, Map<Language, String> names, Set<String> touchpoints, boolean active) {

    private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");
    private static final int NAME_LENGTH = 80;

    public RootCause {
        names = Map.copyOf(names);
        touchpoints = Set.copyOf(touchpoints);
        Faults faults = new Faults().require(CODE.matcher(code).matches(), "code", "root-cause-code");
        for (Language language : Language.values()) {
            faults.requireText(names.get(language), NAME_LENGTH, "names/" + language.tag());
        }
        faults.refuseIfAny();
    }

    public String name(Language language) {
        return names.getOrDefault(language, code);
    }

    /** Whether it may be named as the cause of a case at this touchpoint; a case without one takes any. */
    public boolean appliesTo(Optional<String> touchpoint) {
        return active
                && (touchpoints.isEmpty()
                        || touchpoint.map(touchpoints::contains).orElse(true));
    }
}
