package io.northloop.organisation;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** How another capability adds units that it meets, such as the centres named in a file of answers. */
public interface UnitRegistration {

    /**
     * Adds the unit in the running transaction unless one with this reference exists; an existing one stays as it is.
     *
     * @param parent the region of a centre; {@code null} for a region
     * @throws io.northloop.shared.DomainError REFUSED with every fault at once, such as an unknown region
     */
    void register(Editor editor, UnitRef ref, UnitKind kind, String name, @Nullable UnitRef parent, ZoneId timeZone);
}
