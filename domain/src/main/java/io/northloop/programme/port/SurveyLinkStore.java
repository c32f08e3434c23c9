package io.northloop.programme.port;

import io.northloop.programme.InvitationId;
import io.northloop.programme.SurveyToken;
import io.northloop.programme.model.SurveyLinkRow;
import io.northloop.survey.SurveyVersionId;
import java.time.Instant;
import java.util.Optional;

/** The links that were given out. */
public interface SurveyLinkStore {

    /** Keeps a sealed copy of the token beside its hash, for the reminder. */
    void add(SurveyLinkRow link);

    /** How long the link stays open is known when its mail has left. */
    void extend(InvitationId invitation, Instant expiresAt);

    /** The link for the reminder; empty when it is spent or its copy gone. */
    Optional<Copy> copy(InvitationId invitation);

    /** @param version that the link asks, whatever was published since */
    record Copy(SurveyToken token, SurveyVersionId version) {}

    void dropCopy(InvitationId invitation);
}
