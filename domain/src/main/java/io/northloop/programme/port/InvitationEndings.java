package io.northloop.programme.port;

import io.northloop.customer.ContactChannel;
import io.northloop.customer.CustomerRef;
import io.northloop.programme.InvitationId;
import io.northloop.programme.InvitationOutcomes.Answered;
import io.northloop.programme.ProgrammeRef;
import io.northloop.programme.WaveId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** How invitations end before their time is over. */
public interface InvitationEndings {

    /** Closes the invitations as answered; changes nothing of one that is closed that way already. */
    void answered(List<Answered> answers);

    /** Closes the invitation as one that was not answered, whether it is closed as answered or still open. */
    void takenBack(InvitationId invitation, Instant at);

    /**
     * Closes the invitation of an employee as answered, without a moment, and writes all answered ones of its programme
     * anew, so that none is told apart by when it was written.
     */
    void answeredUntraced(InvitationId invitation);

    /** The invitation never arrived. */
    void bounced(InvitationId invitation);

    /** Suppresses what is planned for these customers on this channel, for opting out. */
    int optedOut(Collection<CustomerRef> customers, ContactChannel channel);

    /** Suppresses what of this wave has not left, because it was cancelled. */
    void cancelled(WaveId wave);

    /** Suppresses what of this programme has not left, because it was retired. */
    void cancelled(ProgrammeRef programme);
}
