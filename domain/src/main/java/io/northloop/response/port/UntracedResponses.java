package io.northloop.response.port;

import io.northloop.programme.InvitationId;
import io.northloop.programme.ProgrammeRef;
import io.northloop.response.model.UntracedAnswer;
import java.util.Optional;

/**
 * Where employees' answers are written, so that nothing in the store leads from an answer to a link, nor tells the
 * order in which those of one day were given.
 */
public interface UntracedResponses {

    /** Lets this transaction be the only one that writes answers of the link's survey, before it looks at any. */
    void alone(UntracedAnswer answer);

    /**
     * Spends the link and writes the answer among the others of its day.
     *
     * @return the invitation behind the link; empty, and nothing written, when the link is spent or expired
     */
    Optional<Spending> submit(UntracedAnswer answer);

    /** @param invitation none where the link was given out without one */
    record Spending(Optional<InvitationId> invitation, ProgrammeRef programme) {}
}
