package io.northloop.followup;

import io.northloop.access.Viewer;
import io.northloop.shared.Slice;
import io.northloop.shared.SliceRequest;

/** The cases that wait for somebody. */
public interface CasesInHand {

    /**
     * Cases that are not closed and are the viewer's, the most urgent first: their own, and those of people whom they
     * stand in for now.
     */
    Mine mine(Viewer viewer, SliceRequest slice);

    /** @param counts over all of the viewer's own */
    record Mine(Slice<CaseView> cases, CaseCounts.Counts counts) {}
}
