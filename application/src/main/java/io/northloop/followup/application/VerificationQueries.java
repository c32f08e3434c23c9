package io.northloop.followup.application;

import io.northloop.access.Viewer;
import io.northloop.followup.model.CaseViewer;
import io.northloop.followup.port.Verifications;
import io.northloop.followup.port.Verifications.Tally;
import io.northloop.followup.port.Verifications.Waiting;
import io.northloop.organisation.OrganisationDirectory;
import io.northloop.organisation.PersonRef;
import io.northloop.shared.Slice;
import io.northloop.shared.SliceRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
        viewer.requireHeadquarters();
        Slice<Waiting> waiting = verifications.waiting(slice);
        Set<PersonRef> owners = waiting.items().stream()
                .flatMap(drawn -> Stream.ofNullable(drawn.owner()))
                .collect(Collectors.toSet());
        CaseViews names = new CaseViews(new CaseViewer(viewer, Set.of()), organisation, owners, clock.instant());
        return waiting.map(drawn ->
                new Entry(drawn, names.unitName(drawn.unit()), names.zone(drawn.unit()), names.name(drawn.owner())));
    }

    /** Over cases closed in the last 90 days. */
    public Tally tally(Viewer viewer) {
        viewer.requireHeadquarters();
        return verifications.tally(clock.instant().minus(WINDOW));
    }
}
