package io.northloop.response.application;

import io.northloop.organisation.OrganisationDirectory;
import io.northloop.programme.PosterLinks;
import io.northloop.programme.PosterToken;
import io.northloop.shared.DomainError;
import io.northloop.survey.PublishedSurvey;
import org.springframework.stereotype.Component;

/** What whoever opens the link of a poster may read. Reading changes nothing. */
@Component
public final class PosterVisits {

    private final PosterLinks posters;
    private final OrganisationDirectory organisation;

    PosterVisits(PosterLinks posters, OrganisationDirectory organisation) {
        this.posters = posters;
        this.organisation = organisation;
    }

    /** Who asks, about which centre, and what. */
    public record Invitation(String company, String centre, PublishedSurvey survey) {}

    /** @throws DomainError NOT_FOUND {@code link-unknown}; GONE {@code poster-closed} */
    public Invitation invitation(String token) {
        PosterLinks.Poster poster =
                PosterToken.parse(token).flatMap(posters::poster).orElseThrow(LinkErrors::unknown);
        PublishedSurvey survey =
                poster.survey().orElseThrow(() -> DomainError.of(DomainError.Kind.GONE, "poster-closed"));
        return new Invitation(organisation.companyName(), poster.centreName(), survey);
    }
}
