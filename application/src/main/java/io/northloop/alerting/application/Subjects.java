package io.northloop.alerting.application;

import io.northloop.alerting.AlertSubject;
import io.northloop.alerting.AlertSubject.Kind;
import io.northloop.organisation.OrganisationDirectory;
import io.northloop.organisation.UnitKind;
import io.northloop.organisation.UnitRef;
import io.northloop.organisation.UnitView;
import io.northloop.programme.ProgrammeRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whom an answer is about: its centre, the centre's region, the programme that asked. */
@Component
final class Subjects {

    private final OrganisationDirectory organisation;

    Subjects(OrganisationDirectory organisation) {
        this.organisation = organisation;
    }

    /** As the company is now; to be asked of many answers. */
    Now now() {
        Map<UnitRef, UnitView> units = new HashMap<>();
        organisation.units().forEach(unit -> units.put(unit.ref(), unit));
        return new Now(units);
    }

    record Now(Map<UnitRef, UnitView> units) {

        Now {
            units = Map.copyOf(units);
        }

        /** A unit that nobody knows is not watched. */
        List<AlertSubject> of(UnitRef unit, Optional<ProgrammeRef> programme) {
            List<AlertSubject> subjects = new ArrayList<>(places(unit));
            programme.ifPresent(it -> subjects.add(new AlertSubject(Kind.PROGRAMME, it.value())));
            return subjects;
        }

        /** The centre and its region, or the region alone. */
        List<AlertSubject> places(UnitRef unit) {
            UnitView known = units.get(unit);
            if (known == null) {
                return List.of();
            }
            if (known.kind() == UnitKind.REGION) {
                return List.of(new AlertSubject(Kind.REGION, unit.value()));
            }
            return List.of(
                    new AlertSubject(Kind.CENTRE, unit.value()),
                    new AlertSubject(
                            Kind.REGION,
                            Objects.requireNonNull(known.parentRef()).value()));
        }

        /** What the reference names, where figures are by unit; empty for a unit that nobody knows. */
        Optional<AlertSubject> unit(String ref) {
            return places(new UnitRef(ref)).stream().findFirst();
        }

        String name(AlertSubject subject) {
            return subject.unit().map(units::get).map(UnitView::name).orElse(subject.ref());
        }
    }
}
