package io.northloop.organisation;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A unit as others see it.
 *
 * @param parentRef the region of a centre; {@code null} for a region
 */
public record UnitView(
        UnitRef ref, UnitKind kind, String name, @Nullable UnitRef parentRef, ZoneId timeZone, boolean active) {}
