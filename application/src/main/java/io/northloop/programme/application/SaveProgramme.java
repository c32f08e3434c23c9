package io.northloop.programme.application;

import io.northloop.access.Viewer;
import io.northloop.organisation.OrganisationDirectory;
import io.northloop.organisation.TouchpointView;
import io.northloop.organisation.UnitRef;
import io.northloop.programme.ProgrammeRef;
import io.northloop.programme.model.Programme;
import io.northloop.programme.model.ProgrammeDesign;
import io.northloop.programme.model.ServiceFilter;
import io.northloop.programme.model.Trigger;
import io.northloop.programme.model.Wave;
import io.northloop.programme.model.WaveState;
import io.northloop.programme.port.Programmes;
import io.northloop.programme.port.RestraintRegister;
import io.northloop.programme.port.Waves;
import io.northloop.shared.DomainError;
import io.northloop.shared.Fault;
import io.northloop.shared.Faults;
import io.northloop.shared.Ref;
import io.northloop.survey.SurveyDirectory;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** HQ begins a programme, or changes how one asks; invitations that are planned already keep their moment. */
@Component
public class SaveProgramme {

    private final Programmes programmes;
    private final Waves waves;
    private final SurveyDirectory surveys;
    private final OrganisationDirectory organisation;
    private final RestraintRegister restraint;
    private final ProgrammeDesk desk;

    SaveProgramme(
            Programmes programmes,
            Waves waves,
            SurveyDirectory surveys,
            OrganisationDirectory organisation,
            RestraintRegister restraint,
            ProgrammeDesk desk) {
        this.programmes = programmes;
        this.waves = waves;
        this.surveys = surveys;
        this.organisation = organisation;
        this.restraint = restraint;
        this.desk = desk;
    }

    /**
     * One programme as it shall be.
     *
     * @param seen the version that the editor saw; empty when none was said
     * @param unreadable what of a form could not be read, and so is missing in the sheet
     */
    public record Command(
            Viewer viewer, String ref, ProgrammeSheet sheet, Optional<Long> seen, List<Fault> unreadable) {
        public Command {
            unreadable = List.copyOf(unreadable);
        }
    }

    /** @throws DomainError FORBIDDEN; CONFLICT {@code programme-exists}; REFUSED with every fault at its field */
    @Transactional
    public Programme.Snapshot add(Command command) {
        ProgrammeDesk.requireDesigner(command.viewer());
        Faults faults = new Faults().requireRef(command.ref(), "/ref");
        ProgrammeDesign design = design(command, faults);
        Programme programme = Programme.draft(new ProgrammeRef(Ref.checked(command.ref(), "/ref")), design);
        programmes.add(programme);
        desk.record(command.viewer(), "programme.drafted", command.ref(), Map.of());
        return programme.snapshot();
    }

    /**
     * @throws DomainError FORBIDDEN; NOT_FOUND; STALE when somebody else saved in between; UNSEEN when no version was
     *     said; CONFLICT when it is retired; REFUSED with every fault at its field
     */
    @Transactional
    public Programme.Snapshot change(Command command) {
        ProgrammeDesk.requireDesigner(command.viewer());
        Programme programme = desk.find(command.ref());
        long seen = command.seen().orElseThrow(() -> DomainError.of(DomainError.Kind.UNSEEN, "if-match-needed"));
        programme.change(design(command, new Faults()), seen);
        programmes.save(programme);
        if (programme.trigger() instanceof Trigger.QuarterlyWave plan) {
            waves.of(programme.ref()).stream()
                    .filter(wave -> wave.state() == WaveState.PLANNED)
                    .forEach(wave -> replan(wave, plan));
        }
        desk.record(command.viewer(), "programme.changed", command.ref(), Map.of());
        return programmes.find(programme.ref()).orElseThrow().snapshot();
    }

    private void replan(Wave planned, Trigger.QuarterlyWave plan) {
        waves.forChange(planned.id())
                .filter(wave -> wave.state() == WaveState.PLANNED)
                .map(wave -> wave.replanned(plan))
                .ifPresent(waves::save);
    }

    private ProgrammeDesign design(Command command, Faults faults) {
        faults.addAll(command.unreadable());
        Optional<ProgrammeDesign> design =
                command.sheet().read(surveys::kind, restraint.current().limits(), faults);
        design.ifPresent(read -> {
            faults.addAll(read.faults().found());
            checkNames(read.trigger(), faults);
        });
        faults.refuseIfAny();
        return design.orElseThrow();
    }

    /** What a filter names must be there. */
    private void checkNames(Trigger trigger, Faults faults) {
        ServiceFilter filter = trigger instanceof Trigger.FinishedService(var services)
                ? services
                : trigger instanceof Trigger.QuarterlyWave wave ? wave.filter() : ServiceFilter.ALL;
        for (UnitRef unit : filter.units()) {
            faults.require(organisation.unit(unit).isPresent(), "/trigger/units", "unknown-unit", unit.value());
        }
        Set<String> known =
                organisation.touchpoints().stream().map(TouchpointView::code).collect(Collectors.toSet());
        for (String touchpoint : filter.touchpoints()) {
            faults.require(known.contains(touchpoint), "/trigger/touchpoints", "unknown-touchpoint", touchpoint);
        }
    }
}
