package io.northloop.programme.port;

import io.northloop.organisation.UnitRef;
import io.northloop.programme.PosterToken;
import io.northloop.programme.ProgrammeRef;
import io.northloop.programme.SurveyToken;
import io.northloop.programme.model.BegunSurvey;
import io.northloop.programme.model.PosterLink;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Links of posters: found by their hash; a sealed copy is kept, so that a poster can be printed again. */
public interface PosterLinkStore {

    Optional<PosterLink> find(PosterToken token);

    Optional<PosterLink> find(ProgrammeRef programme, UnitRef centre);

    /** By centre. */
    List<PosterLink> of(ProgrammeRef programme);

    /** Keeps the link unless the centre has one; returns whether it was kept. */
    boolean add(PosterLink link);

    /** Puts the link in place of the centre's, which leads nowhere from then on. */
    void replace(PosterLink link);

    /** Keeps the single-use link of somebody who began. */
    void begin(BegunSurvey begun);

    /** What became of a link with which somebody began from this poster. */
    Optional<Begun> begun(SurveyToken token, PosterLink from);

    /** @param spent whether it was answered with */
    record Begun(Instant at, Instant expiresAt, boolean spent) {}
}
