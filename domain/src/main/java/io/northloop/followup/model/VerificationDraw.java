package io.northloop.followup.model;

import io.northloop.followup.CaseId;
import java.time.Instant;
import java.util.SplittableRandom;

/**
 * Draws closed cases for verification by HQ (method §7), each by itself and with the same chance. The draw is
 * repeatable for whoever knows the seed, and cannot be foreseen by anybody else: no owner knows which cases will be
 * looked over.
 */
public final class VerificationDraw {

    private static final int ALL = 100;

    private final long seed;

    public VerificationDraw(long seed) {
        this.seed = seed;
    }

    /**
     * Whether this closing of the case is drawn.
     *
     * @param percent share that is drawn, 0 … 100
     */
    public boolean draws(CaseId id, Instant closedAt, int percent) {
        long random = seed;
        for (long part : new long[] {
            id.value().getMostSignificantBits(), id.value().getLeastSignificantBits(), closedAt.toEpochMilli()
        }) {
            random = new SplittableRandom(random ^ part).nextLong();
        }
        return Math.floorMod(random, ALL) < percent;
    }
}
