package io.northloop.measurement.web;

import io.northloop.measurement.FactorKind;
import io.northloop.measurement.FactorScope;
import io.northloop.measurement.FactorView;
import io.northloop.organisation.UnitRef;
import io.northloop.programme.ProgrammeRef;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A factor as other systems read it.
 *
 * @param origin whether the company had a hand in it
 * @param to last day, included; {@code null} while it lasts
 * @param unitRef {@code null} for the whole company
 * @param programmeRef {@code null} for every programme
 * @param touchpoint {@code null} for every one
 * @param retiredAt since when it is drawn no more
 */
record FactorJson(
        String id,
        FactorKind kind,
        FactorKind.Origin origin,
        String title,
        String note,
        LocalDate from,
        @Nullable LocalDate to,
        @Nullable String unitRef,
        @Nullable String programmeRef,
        @Nullable String touchpoint,
        @Nullable Instant retiredAt) {

    static FactorJson of(FactorView factor) {
        FactorScope scope = factor.scope();
        UnitRef unit = scope.unit();
        ProgrammeRef programme = scope.programme();
        return new FactorJson(
                factor.id().toString(),
                factor.kind(),
                factor.kind().origin(),
                factor.title(),
                factor.note(),
                factor.from(),
                factor.to(),
                unit == null ? null : unit.value(),
                programme == null ? null : programme.value(),
                scope.touchpoint(),
                factor.retiredAt());
    }
}
