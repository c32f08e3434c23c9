package io.northloop.northstar.web;

import io.northloop.northstar.FitnessScope;
import io.northloop.organisation.UnitRef;
import io.northloop.shared.DomainError;
import org.jspecify.annotations.Nullable;

/** Scopes as addresses have them. */
final class FitnessScopeText {

    private FitnessScopeText() {}

    /**
     * @param unit ref; missing or empty for the whole company
     * @param touchpoint code; missing or empty for all
     * @throws DomainError REFUSED for what cannot be a ref
     */
    static FitnessScope read(@Nullable String unit, @Nullable String touchpoint) {
        return new FitnessScope(
                unit == null || unit.isEmpty() ? null : new UnitRef(unit),
                touchpoint == null || touchpoint.isEmpty() ? null : touchpoint);
    }
}
