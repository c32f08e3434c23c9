package io.northloop.proposition.model;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One thing that two contents say differently.
 *
 * @param pointer such as {@code /promise} or {@code /touchpoints/delivery/target}
 * @param before empty when it was not said
 * @param after empty when it is not said any more
 */
public record Difference(String pointer, String before, String after) {

    /** In the order in which a proposition is read. */
    public static List<Difference> between(PropositionContent before, PropositionContent after) {
        Map<String, String> old = before.sayings();
        Map<String, String> now = after.sayings();
        Set<String> pointers = new LinkedHashSet<>(old.keySet());
        pointers.addAll(now.keySet());
        List<Difference> differences = new ArrayList<>();
        for (String pointer : pointers) {
            String was = old.getOrDefault(pointer, "");
            String is = now.getOrDefault(pointer, "");
            if (!was.equals(is)) {
                differences.add(new Difference(pointer, was, is));
            }
        }
        return differences;
    }
}
