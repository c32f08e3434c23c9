package io.northloop.programme.port;

import io.northloop.access.AccountId;
import io.northloop.programme.InvitationId;
import io.northloop.programme.model.Invitation;
import io.northloop.programme.model.TelephoneCall;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The calls to be made. */
public interface CallList {

    void add(TelephoneCall call);

    void save(TelephoneCall call);

    /** The call, locked until the end of the transaction. */
    Optional<TelephoneCall> forChange(InvitationId invitation);

    /**
     * Calls that may be tried at {@code now}, longest on the list first: of invitations that wait for theirs, of
     * programmes and waves that are not paused, in nobody's hand but this one's.
     */
    List<Open> open(AccountId who, Instant now);

    /** A call with its invitation. */
    record Open(TelephoneCall call, Invitation invitation) {}
}
