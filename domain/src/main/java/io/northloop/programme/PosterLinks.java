package io.northloop.programme;

import io.northloop.organisation.UnitRef;
import io.northloop.shared.Language;
import io.northloop.survey.PublishedSurvey;
import java.util.Optional;

/** The links on centres' posters, for whoever opens them. */
public interface PosterLinks {

    /** Where a poster leads; reading changes nothing. */
    Optional<Poster> poster(PosterToken token);

    /**
     * A single-use link of its own for whoever wants to answer: it names the programme and the centre, and no customer.
     * A device that began here before goes on with the same link, and is not asked again while the company's restraint
     * lasts; whoever hides that they came before is asked again, because nobody is to be known by a poster.
     *
     * @param before the link with which the same device began before, as it says
     * @throws io.northloop.shared.DomainError NOT_FOUND {@code link-unknown}; GONE {@code poster-closed}; CONFLICT
     *     {@code poster-answered}
     */
    SurveyToken begin(PosterToken token, Optional<SurveyToken> before, Language language);

    /**
     * @param survey what is asked now; nothing when no answers are taken: its programme rests, or its centre is closed
     */
    record Poster(UnitRef centre, String centreName, Optional<PublishedSurvey> survey) {}
}
