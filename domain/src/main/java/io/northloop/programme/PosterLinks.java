package io.northloop.programme;

import io.northloop.organisation.UnitRef;
import io.northloop.shared.Language;
import java.util.Optional;

/** The links on centres' posters, for whoever opens them. */
public interface PosterLinks {

    /** Where a poster leads; reading changes nothing. */
    Optional<Poster> poster(PosterToken token);

    /**
     * A single-use link of its own for whoever wants to answer: it names the programme and the centre, and no customer.
     *
     * @throws io.northloop.shared.DomainError NOT_FOUND {@code link-unknown}; GONE {@code poster-closed}
     */
    SurveyToken begin(PosterToken token, Language language);

    /** @param open whether answers are taken now: the programme runs and the centre exists */
    record Poster(UnitRef centre, String centreName, boolean open) {}
}
