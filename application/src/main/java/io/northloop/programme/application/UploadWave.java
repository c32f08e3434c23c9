package io.northloop.programme.application;

import io.northloop.access.Viewer;
import io.northloop.customer.CustomerDirectory;
import io.northloop.customer.CustomerRef;
import io.northloop.organisation.OrganisationDirectory;
import io.northloop.organisation.UnitRef;
import io.northloop.programme.WaveId;
import io.northloop.programme.model.Programme;
import io.northloop.programme.model.ProgrammeState;
import io.northloop.programme.model.Trigger;
import io.northloop.programme.model.Wave;
import io.northloop.programme.port.WaveParts;
import io.northloop.programme.port.Waves;
import io.northloop.shared.DomainError;
import io.northloop.shared.Fault;
import io.northloop.shared.Faults;
import io.northloop.shared.port.Ids;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** HQ hands a list of customers in, which becomes a wave: all of it, or, with a single bad line, nothing. */
@Component
public class UploadWave {

    private static final int LONGEST_NAME = 100;

    /** Faults that are described; of more only the number is told. */
    private static final int MOST_FAULTS = 1_000;

    private final ProgrammeDesk desk;
    private final Waves waves;
    private final WaveParts parts;
    private final CustomerDirectory customers;
    private final OrganisationDirectory organisation;
    private final Ids ids;
    private final Clock clock;

    UploadWave(
            ProgrammeDesk desk,
            Waves waves,
            WaveParts parts,
            CustomerDirectory customers,
            OrganisationDirectory organisation,
            Ids ids,
            Clock clock) {
        this.desk = desk;
        this.waves = waves;
        this.parts = parts;
        this.customers = customers;
        this.organisation = organisation;
        this.ids = ids;
        this.clock = clock;
    }

    /** @param name what people will call the list, such as the name of its file */
    public record Command(Viewer viewer, String ref, String name, CustomerList list) {}

    /**
     * @throws DomainError FORBIDDEN; NOT_FOUND; CONFLICT when the programme takes no lists, or is not active; REFUSED with
     *     every bad line at {@code /lines/<number>/<column>}
     */
    @Transactional
    public Wave.Snapshot upload(Command command) {
        ProgrammeDesk.requireDesigner(command.viewer());
        Programme programme = desk.find(command.ref());
        if (!(programme.trigger() instanceof Trigger.UploadedList plan)) {
            throw DomainError.conflict("programme-takes-no-lists");
        }
        if (programme.state() != ProgrammeState.ACTIVE) {
            throw DomainError.conflict("programme-state", programme.state().name());
        }
        Map<UnitRef, List<CustomerRef>> byUnit = checked(command);
        Instant now = clock.instant();
        Wave wave = Wave.ofList(
                new WaveId(ids.next()),
                programme.ref(),
                command.name().strip(),
                plan,
                LocalDate.ofInstant(now, organisation.companyZone()),
                now);
        waves.add(wave);
        parts.addList(wave.id(), byUnit);
        desk.record(
                command.viewer(),
                "wave.uploaded",
                wave.id().toString(),
                Map.of(
                        "programme",
                        programme.ref().value(),
                        "lines",
                        Integer.toString(command.list().lines().size())));
        return wave.snapshot();
    }

    private Map<UnitRef, List<CustomerRef>> checked(Command command) {
        Faults faults = new Faults().requireText(command.name(), LONGEST_NAME, "/name");
        CustomerList list = command.list();
        faults.require(!list.isEmpty(), "/lines", "list-empty")
                .require(list.size() <= CustomerList.MOST_LINES, "/lines", "too-many-lines", CustomerList.MOST_LINES);
        if (list.isEmpty() || list.size() > CustomerList.MOST_LINES) {
            faults.refuseIfAny();
        }
        List<Fault> bad = new ArrayList<>(faults.found());
        bad.addAll(list.faults(customers::known, organisation::unit));
        if (!bad.isEmpty()) {
            int more = bad.size() - MOST_FAULTS;
            List<Fault> told = new ArrayList<>(bad.subList(0, Math.min(MOST_FAULTS, bad.size())));
            if (more > 0) {
                told.add(Fault.at("/lines", "more-bad-lines", more));
            }
            throw DomainError.withFaults(DomainError.Kind.REFUSED, "list-unsound", told);
        }
        Map<UnitRef, List<CustomerRef>> byUnit = new LinkedHashMap<>();
        list.lines()
                .forEach(line -> byUnit.computeIfAbsent(new UnitRef(line.unitRef()), unit -> new ArrayList<>())
                        .add(new CustomerRef(line.customerRef())));
        return byUnit;
    }
}
