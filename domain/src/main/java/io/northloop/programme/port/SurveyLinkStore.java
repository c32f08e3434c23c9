package io.northloop.programme.port;

import io.northloop.programme.InvitationId;
import io.northloop.programme.SurveyToken;
import io.northloop.programme.model.SurveyLinkRow;
import java.time.Instant;
import java.util.Optional;

/** The links that were given out. */
public interface SurveyLinkStore {

    /** Keeps a sealed copy of the token beside its hash, for the reminder. */
    void add(SurveyLinkRow link);

    /** How long the link stays open is known when its mail has left. */
    void extend(InvitationId invitation, Instant expiresAt);

    /** The token for the reminder; empty when the link is spent or its copy gone. */
    Optional<SurveyToken> copy(InvitationId invitation);

    void dropCopy(InvitationId invitation);
}
