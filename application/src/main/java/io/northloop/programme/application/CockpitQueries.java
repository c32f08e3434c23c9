package io.northloop.programme.application;

import io.northloop.access.Viewer;
import io.northloop.organisation.OrganisationDirectory;
import io.northloop.organisation.UnitView;
import io.northloop.programme.ProgrammeRef;
import io.northloop.programme.WaveId;
import io.northloop.programme.model.AskingPeriod;
import io.northloop.programme.model.CockpitFigures;
import io.northloop.programme.model.Programme;
import io.northloop.programme.port.AskingProgress;
import io.northloop.programme.port.Programmes;
import io.northloop.shared.DomainError;
import io.northloop.shared.Faults;
import io.northloop.survey.SurveyKind;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
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

    private final Programmes programmes;
    private final AskingProgress progress;
    private final OrganisationDirectory organisation;
    private final Clock clock;

    CockpitQueries(Programmes programmes, AskingProgress progress, OrganisationDirectory organisation, Clock clock) {
        this.programmes = programmes;
        this.progress = progress;
        this.organisation = organisation;
        this.clock = clock;
    }

    /**
     * @param from first day in the company's zone; without, the first of the month twelve months before the last
     * @param to last day, included; without, today
     */
    public record Request(
            ProgrammeRef programme,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            Optional<WaveId> wave) {}

    /**
     * What was counted.
     *
     * @param names of the centres by reference
     */
    public record Cockpit(LocalDate from, LocalDate to, CockpitFigures figures, Map<String, String> names) {
        public Cockpit {
            names = Map.copyOf(names);
        }
    }

    /** @throws DomainError NOT_FOUND {@code programme-unknown}; MALFORMED {@code period-reversed} */
    public Cockpit cockpit(Viewer viewer, Request request) {
        viewer.requireCompanyWide();
        Programme programme = programmes
                .find(request.programme())
                .orElseThrow(() -> DomainError.notFound(
                        "programme-unknown", request.programme().value()));
        ZoneId zone = organisation.companyZone();
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        LocalDate to = Optional.ofNullable(request.to()).orElse(today);
        LocalDate from = Optional.ofNullable(request.from())
                .orElse(to.minusMonths(FULL_MONTHS).withDayOfMonth(1));
        new Faults()
                .require(!to.isBefore(from), "/to", "period-reversed")
                .throwIfAny(DomainError.Kind.MALFORMED, "invalid");
        AskingPeriod period = new AskingPeriod(
                request.programme(),
                from.atStartOfDay(zone).toInstant(),
                to.plusDays(1).atStartOfDay(zone).toInstant(),
                request.wave());
        CockpitFigures counted = CockpitFigures.of(progress.funnels(period), progress.times(period));
        // Of a unit with few people, how many of them answered may tell who did.
        CockpitFigures figures = programme.kind() == SurveyKind.EMPLOYEE
                ? new CockpitFigures(counted.whole(), Map.of(), counted.times())
                : counted;
        Map<String, String> names = new LinkedHashMap<>();
        for (UnitView unit : organisation.units()) {
            if (figures.centres().containsKey(unit.ref())) {
                names.put(unit.ref().value(), unit.name());
            }
        }
        return new Cockpit(from, to, figures, names);
    }
}
