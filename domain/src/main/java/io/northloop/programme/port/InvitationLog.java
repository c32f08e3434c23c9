package io.northloop.programme.port;

import io.northloop.customer.CustomerRef;
import io.northloop.programme.model.InvitationLine;
import io.northloop.programme.model.InvitationState;
import io.northloop.shared.Slice;
import io.northloop.shared.SliceRequest;
import java.util.Optional;

/** Reads the log of invitations. */
public interface InvitationLog {

    /** Latest first. */
    Slice<InvitationLine> list(Optional<CustomerRef> customer, Optional<InvitationState> state, SliceRequest slice);
}
