package io.northloop.followup.application;

import io.northloop.access.Viewer;
import io.northloop.followup.port.Verifications;
import io.northloop.followup.port.Verifications.Tally;
import io.northloop.followup.port.Verifications.Waiting;
import io.northloop.organisation.OrganisationDirectory;
import io.northloop.organisation.UnitView;
import io.northloop.shared.Slice;
import io.northloop.shared.SliceRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows HQ which closed cases wait to be looked over, and how that went. */
@Component
public class VerificationQueries {

    private static final Duration WINDOW = Duration.ofDays(90);

    private final Verifications verifications;
    private final OrganisationDirectory organisation;
    private final Clock clock;

    VerificationQueries(Verifications verifications, OrganisationDirectory organisation, Clock clock) {
        this.verifications = verifications;
        this.organisation = organisation;
        this.clock = clock;
    }

    /**
     * A waiting case with names.
     *
     * @param zone of the centre: people read times in it
     */
    public record Entry(
            Waiting drawn,
            String unitName,
            ZoneId zone,
            @Nullable String ownerName) {}

    /** The longest closed first. */
    public Slice<Entry> waiting(Viewer viewer, SliceRequest slice) {
        Headquarters.require(viewer);
        CaseViews names = new CaseViews(viewer, organisation, clock.instant());
        return verifications.waiting(slice).map(drawn -> entry(drawn, names));
    }

    /** Over cases closed in the last 90 days. */
    public Tally tally(Viewer viewer) {
        Headquarters.require(viewer);
        return verifications.tally(clock.instant().minus(WINDOW));
    }

    private Entry entry(Waiting drawn, CaseViews names) {
        Optional<UnitView> unit = organisation.unit(drawn.unit());
        return new Entry(
                drawn,
                unit.map(UnitView::name).orElse(drawn.unit().value()),
                unit.map(UnitView::timeZone).orElseGet(organisation::companyZone),
                names.name(drawn.owner()));
    }
}
