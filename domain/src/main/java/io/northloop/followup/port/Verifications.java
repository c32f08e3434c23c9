package io.northloop.followup.port;

import io.northloop.followup.CaseId;
import io.northloop.followup.model.Verdict;
import io.northloop.organisation.PersonRef;
import io.northloop.organisation.UnitRef;
import io.northloop.shared.Slice;
import io.northloop.shared.SliceRequest;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Closed cases that were drawn for verification, and what HQ found. */
public interface Verifications {

    /** A drawn case that nobody has looked over yet. */
    record Waiting(
            CaseId id,
            UnitRef unit,
            @Nullable PersonRef owner,
            @Nullable String rootCause,
            Instant closedAt) {}

    /**
     * How verification went.
     *
     * @param drawn all that were drawn and not taken up again before anybody looked
     */
    record Tally(long drawn, long confirmed, long reopened) {}

    void draw(CaseId id, Instant closedAt);

    boolean isWaiting(CaseId id);

    /** Keeps the verdict on the drawn case, by the name of {@link io.northloop.followup.model.Actor}. */
    void decide(CaseId id, Verdict verdict, Instant at, String by);

    /** Forgets the draw, because the case was taken up again before anybody looked. */
    void drop(CaseId id);

    /** Those waiting, the longest closed first. */
    Slice<Waiting> waiting(SliceRequest slice);

    /** Over cases closed since then. */
    Tally tally(Instant since);
}
