package io.northloop.measurement.application;

import io.northloop.measurement.port.Tallies;
import io.northloop.shared.DomainError;
import java.util.List;

/** So many groups are no table any more; years of days by adviser would not fit into memory. */
final class GroupLimit {

    private GroupLimit() {}

    /** @throws DomainError REFUSED beyond {@link Tallies#MOST_GROUPS} */
    static <T> List<T> within(List<T> groups) {
        if (groups.size() > Tallies.MOST_GROUPS) {
            throw DomainError.refused("too-many-groups", Tallies.MOST_GROUPS);
        }
        return groups;
    }
}
