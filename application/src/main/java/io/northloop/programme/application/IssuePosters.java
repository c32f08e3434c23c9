package io.northloop.programme.application;

import io.northloop.access.AuditTrail;
import io.northloop.access.Viewer;
import io.northloop.organisation.UnitRef;
import io.northloop.organisation.UnitView;
import io.northloop.programme.ProgrammeRef;
import io.northloop.programme.model.PosterLink;
import io.northloop.programme.port.Chance;
import io.northloop.programme.port.PosterLinkStore;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** HQ gives each centre its poster, and a new one where a link has got into wrong hands. */
@Component
public class IssuePosters {

    private final PosterProgrammes programmes;
    private final PosterLinkStore links;
    private final Chance chance;
    private final AuditTrail audit;
    private final Clock clock;

    IssuePosters(PosterProgrammes programmes, PosterLinkStore links, Chance chance, AuditTrail audit, Clock clock) {
        this.programmes = programmes;
        this.links = links;
        this.chance = chance;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * References as they were written.
     *
     * @param renewed the centre whose poster is replaced; empty: every active centre gets one that has none
     */
    public record Command(Viewer viewer, String programme, Optional<String> renewed) {}

    /** @return how many posters are new */
    @Transactional
    public int issue(Command command) {
        ProgrammeDesk.requireDesigner(command.viewer());
        ProgrammeRef programme = programmes.withPosters(command.programme()).ref();
        if (command.renewed().isPresent()) {
            UnitRef centre = programmes.centre(command.renewed().get()).ref();
            links.replace(link(programme, centre));
            record(command, "programme.poster-renewed", centre.value());
            return 1;
        }
        int issued = 0;
        for (UnitView centre : programmes.centres()) {
            issued += links.add(link(programme, centre.ref())) ? 1 : 0;
        }
        record(command, "programme.posters-issued", Integer.toString(issued));
        return issued;
    }

    private PosterLink link(ProgrammeRef programme, UnitRef centre) {
        return new PosterLink(programme, centre, chance.newPosterToken(), clock.instant());
    }

    private void record(Command command, String action, String what) {
        audit.record(command.viewer().auditName(), action, command.programme(), Map.of("posters", what));
    }
}
