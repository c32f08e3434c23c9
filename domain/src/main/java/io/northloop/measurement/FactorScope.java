package io.northloop.measurement;

import io.northloop.organisation.UnitRef;
import io.northloop.programme.ProgrammeRef;
import org.jspecify.annotations.Nullable;

/**
 * Whose loyalty a factor may have moved: who is in the unit, was asked by the programme and about the touchpoint.
 *
 * @param unit a region with its centres, or a centre; the whole company when {@code null}
 * @param programme every one when {@code null}
 * @param touchpoint code; every one when {@code null}
 */
public record FactorScope(
        @Nullable UnitRef unit,
        @Nullable ProgrammeRef programme,
        @Nullable String touchpoint) {

    public static final FactorScope COMPANY = new FactorScope(null, null, null);
}
