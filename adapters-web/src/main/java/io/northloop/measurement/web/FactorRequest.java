package io.northloop.measurement.web;

import io.northloop.measurement.FactorKind;
import io.northloop.measurement.FactorScope;
import io.northloop.measurement.model.FactorContent;
import io.northloop.organisation.UnitRef;
import io.northloop.programme.ProgrammeRef;
import io.northloop.shared.Fault;
import io.northloop.shared.Faults;
import io.northloop.shared.Ref;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A factor to be pinned.
 *
 * @param to last day, included; left out while it lasts
 * @param unitRef a region or centre; left out for the whole company
 * @param programmeRef left out for every programme
 * @param touchpoint code; left out for every one
 */
record FactorRequest(
        @Nullable FactorKind kind,
        @Nullable String title,
        @Nullable String note,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String unitRef,
        @Nullable String programmeRef,
        @Nullable String touchpoint) {

    FactorContent.Draft draft() {
        return new FactorContent.Draft(
                kind,
                title,
                note,
                from,
                to,
                new FactorScope(
                        unitRef != null && Ref.fits(unitRef) ? new UnitRef(unitRef) : null,
                        programmeRef != null && Ref.fits(programmeRef) ? new ProgrammeRef(programmeRef) : null,
                        touchpoint));
    }

    /** What has not the form of a reference names nothing that there is. */
    List<Fault> unreadable() {
        return new Faults()
                .require(unitRef == null || Ref.fits(unitRef), "/unitRef", "unknown-unit", String.valueOf(unitRef))
                .require(
                        programmeRef == null || Ref.fits(programmeRef),
                        "/programmeRef",
                        "unknown-programme",
                        String.valueOf(programmeRef))
                .found();
    }
}
