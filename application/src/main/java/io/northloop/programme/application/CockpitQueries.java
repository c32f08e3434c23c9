package io.northloop.programme.application;

import io.northloop.access.Viewer;
import io.northloop.organisation.OrganisationDirectory;
import io.northloop.organisation.UnitView;
import io.northloop.programme.WaveId;
import io.northloop.programme.model.AskingPeriod;
import io.northloop.programme.model.CockpitFigures;
import io.northloop.programme.model.EndedCalls;
import io.northloop.programme.model.Programme;
import io.northloop.programme.model.ProgrammeChannel;
import io.northloop.programme.model.Wave;
import io.northloop.programme.port.AskingProgress;
import io.northloop.programme.port.Waves;
import io.northloop.shared.DomainError;
import io.northloop.shared.Faults;
import io.northloop.survey.SurveyKind;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How far the asking of a programme has come: for HQ, and machines that see the whole company. */
@Component
@Transactional(readOnly = true)
public class CockpitQueries {

    private static final int FULL_MONTHS = 12;

    private final ProgrammeDesk desk;
    private final Waves waves;
    private final AskingProgress progress;
    private final OrganisationDirectory organisation;
    private final Clock clock;

    CockpitQueries(
            ProgrammeDesk desk, Waves waves, AskingProgress progress, OrganisationDirectory organisation, Clock clock) {
        this.desk = desk;
        this.waves = waves;
        this.progress = progress;
        this.organisation = organisation;
        this.clock = clock;
    }

    /**
     * @param programme reference as it was written
     * @param from first day in the company's zone; without, the first of the month twelve months before the last
     * @param to last day, included; without, today
     * @param wave id as it was written: only this one
     */
    public record Request(
            String programme,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            Optional<String> wave) {}

    /**
     * What was counted.
     *
     * @param waves all of the programme, latest opening first
     * @param untraced whether neither opening nor the moment of an answer is kept, because employees answer
     * @param calls how calls ended; of a programme by telephone only
     * @param names of the centres by reference
     */
    public record Cockpit(
            Programme.Snapshot programme,
            List<Wave.Snapshot> waves,
            LocalDate from,
            LocalDate to,
            boolean untraced,
            CockpitFigures figures,
            EndedCalls calls,
            Map<String, String> names) {
        public Cockpit {
            waves = List.copyOf(waves);
            names = Map.copyOf(names);
        }

        /** Whether it is noted who opened the questionnaire: not of employees, and a called person opens nothing. */
        public boolean notesOpening() {
            return !untraced && programme.channel() != ProgrammeChannel.PHONE;
        }
    }

    /**
     * @throws DomainError NOT_FOUND {@code programme-unknown}, {@code wave-unknown}; MALFORMED {@code period-reversed}
     */
    public Cockpit cockpit(Viewer viewer, Request request) {
        viewer.requireCompanyWide();
        Programme programme = desk.find(request.programme());
        List<Wave.Snapshot> all =
                waves.of(programme.ref()).stream().map(Wave::snapshot).toList();
        Optional<WaveId> wave = request.wave().map(written -> known(written, all));
        ZoneId zone = organisation.companyZone();
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, zone);
        LocalDate to = Optional.ofNullable(request.to()).orElse(today);
        LocalDate from = Optional.ofNullable(request.from())
                .orElse(to.minusMonths(FULL_MONTHS).withDayOfMonth(1));
        new Faults()
                .allowDay(from, "/from")
                .allowDay(to, "/to")
                .require(!to.isBefore(from), "/to", "period-reversed")
                .throwIfAny(DomainError.Kind.MALFORMED, "invalid");
        AskingPeriod period = new AskingPeriod(
                programme.ref(),
                from.atStartOfDay(zone).toInstant(),
                Collections.min(List.of(to.plusDays(1).atStartOfDay(zone).toInstant(), now.plusSeconds(1))),
                wave);
        CockpitFigures counted = CockpitFigures.of(progress.funnels(period), progress.times(period));
        // Of a unit with few people, how many of them answered may tell who did.
        boolean untraced = programme.kind() == SurveyKind.EMPLOYEE;
        CockpitFigures figures = untraced ? new CockpitFigures(counted.whole(), Map.of(), counted.times()) : counted;
        Map<String, String> names = new LinkedHashMap<>();
        for (UnitView unit : organisation.units()) {
            if (figures.centres().containsKey(unit.ref())) {
                names.put(unit.ref().value(), unit.name());
            }
        }
        EndedCalls calls = programme.channel() == ProgrammeChannel.PHONE ? progress.calls(period) : EndedCalls.NONE;
        return new Cockpit(programme.snapshot(), all, from, to, untraced, figures, calls, names);
    }

    private static WaveId known(String written, List<Wave.Snapshot> waves) {
        return waves.stream()
                .map(Wave.Snapshot::id)
                .filter(id -> id.toString().equals(written))
                .findFirst()
                .orElseThrow(() -> DomainError.notFound("wave-unknown"));
    }
}
