package io.northloop.programme.port;

import io.northloop.programme.InvitationId;
import java.time.Instant;

/** All invitations. */
public interface Invitations {

    /** Closes the invitation as answered; changes nothing when it is closed that way already. */
    void answered(InvitationId invitation, Instant at);
}
