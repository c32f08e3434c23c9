package io.northloop.measurement.application;

import io.northloop.access.Viewer;
import io.northloop.measurement.FactorId;
import io.northloop.measurement.FactorQuestion;
import io.northloop.measurement.FactorScope;
import io.northloop.measurement.FactorView;
import io.northloop.measurement.PinnedFactors;
import io.northloop.measurement.model.Factor;
import io.northloop.measurement.port.Factors;
import io.northloop.organisation.OrganisationDirectory;
import io.northloop.organisation.TouchpointView;
import io.northloop.organisation.UnitRef;
import io.northloop.organisation.UnitView;
import io.northloop.programme.ProgrammeNames;
import io.northloop.programme.ProgrammeRef;
import io.northloop.shared.DomainError;
import io.northloop.shared.Language;
import io.northloop.shared.Slice;
import io.northloop.shared.SliceRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Factors: the list, one of them, and those that bear on a figure. */
@Component
@Transactional(readOnly = true)
public class FactorQueries implements PinnedFactors {

    private final Factors factors;
    private final FactorAccess access;
    private final FactorNames names;
    private final OrganisationDirectory organisation;
    private final ProgrammeNames programmes;

    FactorQueries(
            Factors factors,
            FactorAccess access,
            FactorNames names,
            OrganisationDirectory organisation,
            ProgrammeNames programmes) {
        this.factors = factors;
        this.access = access;
        this.names = names;
        this.organisation = organisation;
        this.programmes = programmes;
    }

    /** What a factor can be pinned to: units, programmes with their names, touchpoints. */
    public record Choices(
            List<UnitView> units,
            Map<ProgrammeRef, Map<Language, String>> programmes,
            List<TouchpointView> touchpoints) {}

    /**
     * Those that bear on what is asked, the latest begun first.
     *
     * @param retired the retired ones, else those in force
     * @throws DomainError FORBIDDEN to administrators; NOT_FOUND for a unit that there is not, or outside the viewer's
     *     scope
     */
    public Slice<FactorView> list(Viewer viewer, FactorQuestion question, boolean retired, SliceRequest slice) {
        question.unit().filter(unit -> organisation.unit(unit).isEmpty()).ifPresent(unit -> {
            throw DomainError.notFound("unit-not-found", unit.value());
        });
        return part(access.unitsBearingOn(question.unit(), viewer), question, retired, slice);
    }

    /** @param units that the factors may be pinned to; all when empty */
    private Slice<FactorView> part(
            Optional<Set<UnitRef>> units, FactorQuestion question, boolean retired, SliceRequest slice) {
        Slice<Factor> found = factors.list(
                new Factors.Selection(
                        units, question.programme(), question.touchpoint(), question.from(), question.to(), retired),
                slice);
        return new Slice<>(names.named(found.items()), found.next());
    }

    @Override
    public List<FactorView> bearingOn(FactorQuestion question, Viewer viewer) {
        return latest(access.unitsBearingOn(question.unit(), viewer), question);
    }

    @Override
    public List<FactorView> bearingOn(FactorQuestion question) {
        return latest(question.unit().map(access::unitsBearingOn), question);
    }

    private List<FactorView> latest(Optional<Set<UnitRef>> units, FactorQuestion question) {
        return part(units, question, false, new SliceRequest(MOST, null))
                .items()
                .reversed();
    }

    /** @throws DomainError NOT_FOUND for one that the viewer may not see as for one that there is not */
    public FactorView one(Viewer viewer, FactorId id) {
        Factor factor = factors.find(id).orElseThrow(FactorQueries::unknown);
        FactorScope scope = factor.snapshot().content().scope();
        UnitRef unit = scope.unit();
        if (unit != null
                && access.units(viewer).filter(units -> !units.contains(unit)).isPresent()) {
            throw unknown();
        }
        viewer.requireFigures();
        return names.named(factor);
    }

    /** @throws DomainError FORBIDDEN for whoever may not pin any */
    public Choices choices(Viewer viewer) {
        FactorAccess.requirePinning(viewer);
        return new Choices(organisation.units(), programmes.names(), organisation.touchpoints());
    }

    static DomainError unknown() {
        return DomainError.notFound("factor-unknown");
    }
}
