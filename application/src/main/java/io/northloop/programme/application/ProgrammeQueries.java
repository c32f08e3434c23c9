package io.northloop.programme.application;

import io.northloop.access.Viewer;
import io.northloop.organisation.OrganisationDirectory;
import io.northloop.organisation.UnitView;
import io.northloop.programme.ProgrammeRef;
import io.northloop.programme.ResponseRates;
import io.northloop.programme.model.AskingFigures;
import io.northloop.programme.model.Programme;
import io.northloop.programme.port.AskingRecords;
import io.northloop.programme.port.Programmes;
import io.northloop.shared.DomainError;
import io.northloop.shared.Ref;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What may be seen of programmes: by HQ and by machines that see the whole company. */
@Component
@Transactional(readOnly = true)
public class ProgrammeQueries {

    private static final Duration RECENT = Duration.ofDays(30);

    private final Programmes programmes;
    private final AskingRecords records;
    private final ResponseRates responseRates;
    private final OrganisationDirectory organisation;
    private final Clock clock;

    ProgrammeQueries(
            Programmes programmes,
            AskingRecords records,
            ResponseRates responseRates,
            OrganisationDirectory organisation,
            Clock clock) {
        this.programmes = programmes;
        this.records = records;
        this.responseRates = responseRates;
        this.organisation = organisation;
        this.clock = clock;
    }

    public List<Programme.Snapshot> programmes(Viewer viewer) {
        viewer.requireCompanyWide();
        return programmes.all().stream().map(Programme::snapshot).toList();
    }

    public Programme.Snapshot programme(Viewer viewer, ProgrammeRef ref) {
        viewer.requireCompanyWide();
        return programmes
                .find(ref)
                .map(Programme::snapshot)
                .orElseThrow(() -> DomainError.notFound("programme-unknown", ref.value()));
    }

    /** @throws DomainError NOT_FOUND {@code programme-unknown} */
    public Programme.Snapshot programme(Viewer viewer, String ref) {
        viewer.requireCompanyWide();
        if (!Ref.fits(ref)) {
            throw DomainError.notFound("programme-unknown", ref);
        }
        return programme(viewer, new ProgrammeRef(ref));
    }

    public boolean knows(Viewer viewer, String ref) {
        viewer.requireCompanyWide();
        return Ref.fits(ref) && programmes.find(new ProgrammeRef(ref)).isPresent();
    }

    /** Response rates of the last 30 days by programme, 0 … 1; without those of which no link ran out. */
    public Map<String, Double> recentRates(Viewer viewer) {
        viewer.requireCompanyWide();
        ZoneId zone = organisation.companyZone();
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        Map<String, Double> rates = new HashMap<>();
        for (ResponseRates.Closed group : responseRates.closed(new ResponseRates.Criteria(
                Optional.of(today.minusDays(RECENT.toDays())),
                Optional.of(today),
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Set.of(ResponseRates.Dimension.PROGRAMME)))) {
            String programme = group.group().getOrDefault(ResponseRates.Dimension.PROGRAMME, "");
            group.rate().ifPresent(rate -> rates.put(programme, rate));
        }
        return rates;
    }

    /** The last 30 × 24 hours. */
    public AskingFigures recent(Viewer viewer, ProgrammeRef ref) {
        viewer.requireCompanyWide();
        Instant now = clock.instant();
        return records.figures(ref, now.minus(RECENT), now.plusSeconds(1));
    }

    /** Names of all units by reference, for lists. */
    public Map<String, String> unitNames(Viewer viewer) {
        viewer.requireCompanyWide();
        return organisation.units().stream()
                .collect(Collectors.toMap(unit -> unit.ref().value(), UnitView::name));
    }
}
