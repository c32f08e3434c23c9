package io.northloop.programme.port;

import io.northloop.programme.model.InvitationFilter;
import io.northloop.programme.model.InvitationLine;
import io.northloop.shared.Slice;
import io.northloop.shared.SliceRequest;

/** Reads the log of invitations. */
public interface InvitationLog {

    /** Latest first; without those of employees, who answer without a trace. */
    Slice<InvitationLine> list(InvitationFilter filter, SliceRequest slice);
}
