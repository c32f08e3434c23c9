package io.northloop.programme.application;

import io.northloop.access.Viewer;
import io.northloop.customer.CustomerDirectory;
import io.northloop.customer.CustomerRef;
import io.northloop.organisation.OrganisationDirectory;
import io.northloop.organisation.UnitRef;
import io.northloop.programme.model.Programme;
import io.northloop.programme.model.ProgrammeState;
import io.northloop.programme.model.Trigger;
import io.northloop.shared.DomainError;
import io.northloop.shared.Fault;
import io.northloop.shared.Faults;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Whether a list may become a wave of a programme. */
@Component
class SoundLists {

    /** Faults that are described; of more only the number is told. */
    private static final int MOST_FAULTS = 1_000;

    private final ProgrammeDesk desk;
    private final CustomerDirectory customers;
    private final OrganisationDirectory organisation;

    SoundLists(ProgrammeDesk desk, CustomerDirectory customers, OrganisationDirectory organisation) {
        this.desk = desk;
        this.customers = customers;
        this.organisation = organisation;
    }

    /** A list without faults, and the programme that takes it. */
    record Sound(Programme programme, Trigger.UploadedList plan, Map<UnitRef, List<CustomerRef>> byUnit) {}

    /**
     * @param others what else is wrong, such as with the list's name; told with what is wrong with the list
     * @throws DomainError FORBIDDEN; NOT_FOUND; CONFLICT when the programme takes no lists, or is not active; REFUSED
     *     {@code list-unsound} with every bad line at {@code /lines/<number>/<column>}, {@code invalid} where only
     *     other things are wrong
     */
    Sound check(Viewer viewer, String ref, CustomerList list, Faults others) {
        ProgrammeDesk.requireDesigner(viewer);
        Programme programme = desk.find(ref);
        if (!(programme.trigger() instanceof Trigger.UploadedList plan)) {
            throw DomainError.conflict("programme-takes-no-lists");
        }
        if (programme.state() != ProgrammeState.ACTIVE) {
            throw DomainError.conflict("programme-state", programme.state().name());
        }
        Faults size = new Faults()
                .addAll(others.found())
                .require(!list.isEmpty(), "/lines", "list-empty")
                .require(list.size() <= CustomerList.MOST_LINES, "/lines", "too-many-lines", CustomerList.MOST_LINES);
        if (list.isEmpty() || list.size() > CustomerList.MOST_LINES) {
            size.refuseIfAny();
        }
        List<Fault> lines = list.faults(customers::known, organisation::unit);
        if (lines.isEmpty()) {
            others.refuseIfAny();
        } else {
            throw DomainError.withFaults(DomainError.Kind.REFUSED, "list-unsound", told(others, lines));
        }
        Map<UnitRef, List<CustomerRef>> byUnit = new LinkedHashMap<>();
        list.lines()
                .forEach(line -> byUnit.computeIfAbsent(new UnitRef(line.unitRef()), unit -> new ArrayList<>())
                        .add(new CustomerRef(line.customerRef())));
        return new Sound(programme, plan, byUnit);
    }

    private static List<Fault> told(Faults others, List<Fault> lines) {
        List<Fault> bad = new ArrayList<>(others.found());
        bad.addAll(lines);
        int more = bad.size() - MOST_FAULTS;
        List<Fault> told = new ArrayList<>(bad.subList(0, Math.min(MOST_FAULTS, bad.size())));
        if (more > 0) {
            told.add(Fault.at("/lines", "more-bad-lines", more));
        }
        return told;
    }
}
