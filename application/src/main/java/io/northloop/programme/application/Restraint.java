package io.northloop.programme.application;

import io.northloop.programme.model.Addressee;
import io.northloop.programme.model.Invitation;
import io.northloop.programme.model.ProgrammeSettings;
import io.northloop.programme.port.Invitations;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Respondents' patience is finite (method §3): whether somebody was asked too recently, over all programmes. */
@Component
class Restraint {

    private final Invitations invitations;

    Restraint(Invitations invitations) {
        this.invitations = invitations;
    }

    /** Whether what was sent before forbids that this one is sent now. */
    boolean forbids(Invitation invitation, ProgrammeSettings settings, Instant now) {
        Instant planned = invitation.countsFrom(now);
        Addressee addressee = invitation.subject().addressee();
        return invitations.askedSince(addressee, settings.restrainedSince(planned), Optional.empty())
                || invitations.askedSince(
                        addressee,
                        settings.sameKindRestrainedSince(planned),
                        Optional.of(invitation.subject().kind()));
    }
}
