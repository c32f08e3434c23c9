package io.northloop.improvement.application;

import io.northloop.access.Viewer;
import io.northloop.measurement.MeasurementFilter;
import io.northloop.measurement.Measurements;
import io.northloop.measurement.NpsComparison;
import io.northloop.measurement.NpsRequest;
import io.northloop.organisation.OrganisationDirectory;
import io.northloop.organisation.UnitRef;
import io.northloop.organisation.UnitView;
import io.northloop.shared.DomainError;
import io.northloop.survey.SurveyKind;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How the NPS of a unit moved lately: what a plan may answer to. */
@Component
public class ScoreChanges {

    private static final int MONTHS = 3;

    private final Measurements measurements;
    private final OrganisationDirectory organisation;
    private final Clock clock;

    ScoreChanges(Measurements measurements, OrganisationDirectory organisation, Clock clock) {
        this.measurements = measurements;
        this.organisation = organisation;
        this.clock = clock;
    }

    /**
     * The last three full months of a unit beside the three before.
     *
     * @param from first day of the later ones; those before end on the day before
     * @param figures the later ones first
     */
    public record ScoreChange(
            UnitView unit, LocalDate beforeFrom, LocalDate from, LocalDate to, NpsComparison figures) {}

    /** @throws DomainError NOT_FOUND when there is no such unit, or not for this viewer */
    public ScoreChange of(Viewer viewer, UnitRef ref, SurveyKind kind) {
        UnitView unit = organisation
                .unit(ref)
                .filter(it -> viewer.covers(it.ref()))
                .orElseThrow(() -> DomainError.notFound("plan-unit-not-found"));
        YearMonth running = YearMonth.from(LocalDate.ofInstant(clock.instant(), organisation.companyZone()));
        LocalDate from = running.minusMonths(MONTHS).atDay(1);
        LocalDate to = running.minusMonths(1).atEndOfMonth();
        LocalDate beforeFrom = running.minusMonths(2L * MONTHS).atDay(1);
        NpsComparison figures = measurements.compare(
                request(ref, kind, from, to), request(ref, kind, beforeFrom, from.minusDays(1)), viewer);
        return new ScoreChange(unit, beforeFrom, from, to, figures);
    }

    private static NpsRequest request(UnitRef unit, SurveyKind kind, LocalDate from, LocalDate to) {
        MeasurementFilter filter = new MeasurementFilter(
                Optional.of(unit),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(from),
                Optional.of(to),
                Optional.of(kind));
        return NpsRequest.usual(filter, List.of());
    }
}
