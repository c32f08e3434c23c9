package io.northloop.shared.web;

import java.util.Set;

/**
 * A page that the navigation leads to. A capability declares one as a bean from the day the page works.
 *
 * @param section where it stands
 * @param messageKey its name in the message bundles; plain words
 * @param href path below the application's root; pages under that path count as inside the entry
 * @param order position within the section, smaller first
 * @param roles names of the roles that see it; empty for everybody who is signed in
 */
public record NavigationEntry(NavigationSection section, String messageKey, String href, int order, Set<String> roles) {

    public NavigationEntry {
        roles = Set.copyOf(roles);
    }

    public static NavigationEntry of(
            NavigationSection section, String messageKey, String href, int order, String... roles) {
        return new NavigationEntry(section, messageKey, href, order, Set.of(roles));
    }

    boolean isFor(Set<String> heldRoles) {
        return roles.isEmpty() || roles.stream().anyMatch(heldRoles::contains);
    }

    /** How well the path fits: the length of the match, 0 when the path lies elsewhere. */
    public int fit(String path) {
        if (href.equals("/")) {
            return path.equals("/") ? 1 : 0;
        }
        return path.equals(href) || path.startsWith(href + "/") ? href.length() : 0;
    }
}
