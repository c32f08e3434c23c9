package io.northloop.integrity.port;

import io.northloop.integrity.Standing;
import io.northloop.integrity.model.Decision;
import io.northloop.integrity.model.Suspicion;
import io.northloop.response.ResponseId;
import io.northloop.shared.Slice;
import io.northloop.shared.SliceRequest;
import java.util.Optional;

/** Decisions on answers. */
public interface Suspicions {

    /** What was decided on the answer, which may be nothing. */
    Suspicion of(ResponseId response);

    /**
     * Appends the last decision.
     *
     * @return false, and nothing written, where somebody else has decided meanwhile
     */
    boolean append(Suspicion suspicion);

    /** Drops what was decided on an answer that was erased. */
    void forget(ResponseId response);

    /** The last decision on each answer, the latest first. */
    Slice<Latest> latest(Optional<Standing> standing, SliceRequest request);

    /**
     * How an answer stands.
     *
     * @param number of decisions on it
     */
    record Latest(ResponseId response, Decision decision, int number) {}
}
