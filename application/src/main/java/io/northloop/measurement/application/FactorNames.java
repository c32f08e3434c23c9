package io.northloop.measurement.application;

import io.northloop.measurement.FactorScope;
import io.northloop.measurement.FactorView;
import io.northloop.measurement.model.Factor;
import io.northloop.measurement.model.FactorContent;
import io.northloop.organisation.OrganisationDirectory;
import io.northloop.organisation.PlaceNames;
import io.northloop.organisation.UnitRef;
import io.northloop.programme.ProgrammeNames;
import io.northloop.programme.ProgrammeRef;
import io.northloop.shared.Faults;
import io.northloop.shared.Language;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks up what scopes of factors name: whether it exists, and what it is called. */
@Component
final class FactorNames {

    private final OrganisationDirectory organisation;
    private final ProgrammeNames programmes;

    FactorNames(OrganisationDirectory organisation, ProgrammeNames programmes) {
        this.organisation = organisation;
        this.programmes = programmes;
    }

    /** Notes every part of the scope that there is not. */
    void check(FactorScope scope, Faults faults) {
        UnitRef unit = scope.unit();
        faults.require(
                unit == null || organisation.unit(unit).isPresent(), "/unitRef", "unknown-unit", String.valueOf(unit));
        ProgrammeRef programme = scope.programme();
        faults.require(
                programme == null || programmes.names().containsKey(programme),
                "/programmeRef",
                "unknown-programme",
                String.valueOf(programme));
        String touchpoint = scope.touchpoint();
        faults.require(
                touchpoint == null || organisation.touchpoint(touchpoint).isPresent(),
                "/touchpoint",
                "unknown-touchpoint");
    }

    FactorView named(Factor factor) {
        return named(List.of(factor)).getFirst();
    }

    /** All at once; what none of them names is not looked up. */
    List<FactorView> named(List<Factor> factors) {
        List<Factor.Snapshot> found = factors.stream().map(Factor::snapshot).toList();
        Set<UnitRef> units = parts(found, FactorScope::unit);
        Set<String> touchpoints = parts(found, FactorScope::touchpoint);
        PlaceNames places =
                units.isEmpty() && touchpoints.isEmpty() ? PlaceNames.NONE : organisation.names(units, touchpoints);
        Map<ProgrammeRef, Map<Language, String>> named =
                parts(found, FactorScope::programme).isEmpty() ? Map.of() : programmes.names();
        return found.stream()
                .map(factor -> {
                    FactorScope scope = factor.content().scope();
                    UnitRef unit = scope.unit();
                    ProgrammeRef programme = scope.programme();
                    String touchpoint = scope.touchpoint();
                    return view(
                            factor,
                            new FactorView.Names(
                                    unit == null ? null : places.units().getOrDefault(unit, unit.value()),
                                    programme == null ? Map.of() : named.getOrDefault(programme, Map.of()),
                                    touchpoint == null
                                            ? Map.of()
                                            : places.touchpoints().getOrDefault(touchpoint, Map.of())));
                })
                .toList();
    }

    private static FactorView view(Factor.Snapshot factor, FactorView.Names names) {
        FactorContent content = factor.content();
        return new FactorView(
                factor.id(),
                content.kind(),
                content.title(),
                content.note(),
                content.from(),
                content.to(),
                content.scope(),
                names,
                factor.retiredAt(),
                factor.version());
    }

    private static <T> Set<T> parts(List<Factor.Snapshot> factors, Function<FactorScope, @Nullable T> part) {
        return factors.stream()
                .flatMap(factor -> Stream.ofNullable(part.apply(factor.content().scope())))
                .collect(Collectors.toSet());
    }
}
