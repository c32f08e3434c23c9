package io.northloop.organisation.application;

import io.northloop.organisation.Editor;
import io.northloop.organisation.UnitRef;
import io.northloop.organisation.model.Unit;
import io.northloop.organisation.port.CompanyRegister;
import io.northloop.organisation.port.OrganisationChart.UnitEntry;
import io.northloop.shared.DomainError;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Adds a region or a centre, or changes the one with this reference. */
@Component
public class PutUnit {

    private final CompanyRegister company;
    private final UnitChanges changes;

    PutUnit(CompanyRegister company, UnitChanges changes) {
        this.company = company;
        this.changes = changes;
    }

    /**
     * @param expectedVersion the version that the caller last saw; empty to overwrite whatever is there
     */
    public record Command(Editor editor, UnitDraft draft, Optional<Long> expectedVersion) {}

    public record Outcome(UnitEntry unit, Change change) {}

    /**
     * @throws DomainError REFUSED with every fault at once; NOT_FOUND outside the editor's scope; STALE when the
     *     version is not the expected one
     */
    @Transactional
    public Outcome put(Command command) {
        company.lockForChange();
        UnitChanges.Result result = changes.apply(command.editor(), command.draft(), command.expectedVersion());
        if (result.change() == Change.REFUSED || result.unit() == null) {
            throw DomainError.withFaults(DomainError.Kind.REFUSED, "invalid", result.faults());
        }
        return new Outcome(entry(result.unit()), result.change());
    }

    private static UnitEntry entry(Unit unit) {
        Unit.Snapshot now = unit.snapshot();
        UnitRef ref = now.ref();
        return new UnitEntry(
                ref,
                now.kind(),
                now.name(),
                now.parentRef(),
                now.timeZone(),
                now.active(),
                Objects.requireNonNull(now.version()));
    }
}
