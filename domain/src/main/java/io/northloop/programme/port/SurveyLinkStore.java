package io.northloop.programme.port;

import io.northloop.programme.InvitationId;
import io.northloop.programme.SurveyToken;
import io.northloop.programme.model.SurveyLinkRow;
import java.util.Optional;

/** The links that were given out. */
public interface SurveyLinkStore {

    /** @param keepCopy whether a sealed copy is needed for the reminder */
    void add(SurveyLinkRow link, boolean keepCopy);

    /** The token for the reminder; empty when the link is spent or its copy gone. */
    Optional<SurveyToken> copy(InvitationId invitation);

    void dropCopy(InvitationId invitation);
}
