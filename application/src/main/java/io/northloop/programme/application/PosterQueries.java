package io.northloop.programme.application;

import io.northloop.access.Viewer;
import io.northloop.organisation.OrganisationDirectory;
import io.northloop.organisation.UnitRef;
import io.northloop.organisation.UnitView;
import io.northloop.programme.PosterToken;
import io.northloop.programme.model.PosterLink;
import io.northloop.programme.model.Programme;
import io.northloop.programme.port.PosterLinkStore;
import io.northloop.shared.DomainError;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The posters of a programme, for HQ, who has them printed. */
@Component
@Transactional(readOnly = true)
public class PosterQueries {

    private final PosterProgrammes programmes;
    private final PosterLinkStore links;
    private final OrganisationDirectory organisation;

    PosterQueries(PosterProgrammes programmes, PosterLinkStore links, OrganisationDirectory organisation) {
        this.programmes = programmes;
        this.links = links;
        this.organisation = organisation;
    }

    /** One centre and, where it has one, its poster. */
    public record Row(UnitView centre, Optional<PosterLink> link) {}

    /** @param rows active centres, by region and name */
    public record Posters(Programme.Snapshot programme, List<Row> rows) {
        public Posters {
            rows = List.copyOf(rows);
        }
    }

    /** What a poster says besides its words. */
    public record Printed(String company, String centre, PosterToken token) {}

    public Posters posters(Viewer viewer, String ref) {
        viewer.requireCompanyWide();
        Programme programme = programmes.withPosters(ref);
        Map<UnitRef, PosterLink> issued =
                links.of(programme.ref()).stream().collect(Collectors.toMap(PosterLink::centre, Function.identity()));
        return new Posters(
                programme.snapshot(),
                programmes.centres().stream()
                        .map(centre -> new Row(centre, Optional.ofNullable(issued.get(centre.ref()))))
                        .toList());
    }

    /** @throws DomainError NOT_FOUND {@code poster-unknown} while the centre has none */
    public Printed printed(Viewer viewer, String ref, String unit) {
        viewer.requireCompanyWide();
        Programme programme = programmes.withPosters(ref);
        UnitView centre = programmes.centre(unit);
        return links.find(programme.ref(), centre.ref())
                .map(link -> new Printed(organisation.companyName(), centre.name(), link.token()))
                .orElseThrow(() -> DomainError.notFound("poster-unknown", unit));
    }
}
