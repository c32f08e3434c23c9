package io.northloop.northstar;

import io.northloop.organisation.UnitRef;
import org.jspecify.annotations.Nullable;

/**
 * Whose NPS it is.
 *
 * @param unit a region with its centres, or a centre; the whole company when {@code null}
 * @param touchpoint code; all of them together when {@code null}
 */
public record FitnessScope(@Nullable UnitRef unit, @Nullable String touchpoint) {

    public static final FitnessScope COMPANY = new FitnessScope(null, null);
}
