package io.northloop.organisation.application;

import io.northloop.organisation.UnitKind;
import io.northloop.organisation.UnitRef;
import io.northloop.organisation.model.Unit;
import io.northloop.shared.Faults;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A unit as somebody wrote it down, not yet checked.
 *
 * @param ref blank for a unit that is to be given one
 * @param kind {@code REGION} or {@code CENTRE}
 * @param timeZone IANA name, such as {@code Asia/Shanghai}
 * @param active {@code null} means yes
 */
public record UnitDraft(
        String ref,
        @Nullable String kind,
        @Nullable String name,
        @Nullable String parentRef,
        @Nullable String timeZone,
        @Nullable Boolean active) {

    /** The profile that the draft describes; empty, with faults noted, when it cannot be read. */
    Optional<Unit.Profile> read(Faults faults) {
        faults.require(present(kind) != null, "/kind", "required");
        Optional<UnitKind> known = Arrays.stream(UnitKind.values())
                .filter(k -> k.name().equals(kind))
                .findFirst();
        faults.require(present(kind) == null || known.isPresent(), "/kind", "not-one-of", "REGION, CENTRE");
        String parent = present(parentRef);
        boolean parentReads = parent == null || Findable.ref(parent);
        faults.require(parentReads, "/parentRef", "not-a-ref", String.valueOf(parent));
        ZoneId zone = zone(present(timeZone), faults);
        if (known.isEmpty() || !parentReads || (present(timeZone) != null && zone == null)) {
            faults.requireText(name, Unit.NAME_LIMIT, "/name");
            return Optional.empty();
        }
        return Optional.of(new Unit.Profile(
                known.get(),
                name == null ? "" : name.strip(),
                parent == null ? null : new UnitRef(parent),
                zone,
                active == null || active));
    }

    UnitDraft withRef(String given) {
        return new UnitDraft(given, kind, name, parentRef, timeZone, active);
    }

    private static @Nullable ZoneId zone(@Nullable String text, Faults faults) {
        if (text == null) {
            return null;
        }
        try {
            return ZoneId.of(text);
        } catch (DateTimeException unknown) {
            faults.require(false, "/timeZone", "unknown-time-zone", text);
            return null;
        }
    }

    private static @Nullable String present(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
