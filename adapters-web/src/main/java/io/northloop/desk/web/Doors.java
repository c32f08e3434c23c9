package io.northloop.desk.web;

import io.northloop.access.Role;
import io.northloop.shared.web.NavigationEntry;
import io.northloop.shared.web.NavigationSection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Which pages the desk may lead to: those that the navigation offers to the same role. */
@Component
final class Doors {

    private final List<NavigationEntry> entries;

    Doors(List<NavigationEntry> entries) {
        this.entries = entries;
    }

    boolean isOpen(String href, Role role) {
        return entries.stream().anyMatch(entry -> entry.href().equals(href) && isFor(entry, role));
    }

    /**
     * Key of the name of the page that stands at the address, or of the one that leads there; empty where none does.
     */
    Optional<String> nameOf(String address, Role role) {
        int query = address.indexOf('?');
        String path = query < 0 ? address : address.substring(0, query);
        return entries.stream()
                .filter(entry -> isFor(entry, role) && entry.fit(path) > 0)
                .max(Comparator.comparingInt(entry -> entry.fit(path)))
                .map(NavigationEntry::messageKey);
    }

    /** Pages of one section, in their order. */
    List<NavigationEntry> within(NavigationSection section, Role role) {
        return entries.stream()
                .filter(entry -> entry.section() == section && isFor(entry, role))
                .sorted(Comparator.comparingInt(NavigationEntry::order))
                .toList();
    }

    private static boolean isFor(NavigationEntry entry, Role role) {
        return entry.roles().isEmpty() || entry.roles().contains(role.name());
    }
}
