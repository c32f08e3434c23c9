package io.northloop.desk.web;

import io.northloop.access.Role;
import io.northloop.shared.web.NavigationEntry;
import io.northloop.shared.web.NavigationSection;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** Which pages the home page may lead to: those that the navigation offers to the same role. */
@Component
final class Doors {

    private final List<NavigationEntry> entries;

    Doors(List<NavigationEntry> entries) {
        this.entries = entries;
    }

    boolean isOpen(String href, Role role) {
        return entries.stream().anyMatch(entry -> entry.href().equals(href) && isFor(entry, role));
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
