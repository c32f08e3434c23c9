package io.northloop.programme.application;

import io.northloop.organisation.OrganisationDirectory;
import io.northloop.organisation.UnitKind;
import io.northloop.organisation.UnitRef;
import io.northloop.organisation.UnitView;
import io.northloop.programme.ProgrammeRef;
import io.northloop.programme.model.Programme;
import io.northloop.programme.model.ProgrammeChannel;
import io.northloop.programme.model.ProgrammeState;
import io.northloop.programme.port.Programmes;
import io.northloop.shared.DomainError;
import io.northloop.shared.Ref;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Which programmes have posters, and for which centres. */
@Component
class PosterProgrammes {

    private final ProgrammeDesk desk;
    private final Programmes programmes;
    private final OrganisationDirectory organisation;

    PosterProgrammes(ProgrammeDesk desk, Programmes programmes, OrganisationDirectory organisation) {
        this.desk = desk;
        this.programmes = programmes;
        this.organisation = organisation;
    }

    /** @throws DomainError NOT_FOUND {@code programme-unknown}; CONFLICT {@code programme-without-posters} */
    Programme withPosters(String ref) {
        Programme programme = desk.find(ref);
        if (!hasPosters(programme)) {
            throw DomainError.conflict("programme-without-posters", ref);
        }
        return programme;
    }

    /** The programme, while it takes answers. */
    Optional<Programme> open(ProgrammeRef ref) {
        return programmes
                .find(ref)
                .filter(PosterProgrammes::hasPosters)
                .filter(programme -> programme.state() == ProgrammeState.ACTIVE);
    }

    /** Active centres, by region and name. */
    List<UnitView> centres() {
        return organisation.units().stream()
                .filter(unit -> unit.kind() == UnitKind.CENTRE && unit.active())
                .toList();
    }

    /** @throws DomainError NOT_FOUND {@code unit-unknown} for a region too, and for a centre that is no more */
    UnitView centre(String ref) {
        return Optional.of(ref)
                .filter(Ref::fits)
                .flatMap(fitting -> organisation.unit(new UnitRef(fitting)))
                .filter(unit -> unit.kind() == UnitKind.CENTRE && unit.active())
                .orElseThrow(() -> DomainError.notFound("unit-unknown", ref));
    }

    private static boolean hasPosters(Programme programme) {
        return programme.channel() == ProgrammeChannel.LINK;
    }
}
