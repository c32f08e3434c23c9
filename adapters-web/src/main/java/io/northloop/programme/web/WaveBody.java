package io.northloop.programme.web;

import io.northloop.programme.application.WaveQueries;
import io.northloop.programme.model.InvitationState;
import io.northloop.programme.model.SuppressionReason;
import io.northloop.programme.model.Wave;
import io.northloop.programme.model.WaveCounts;
import io.northloop.programme.model.WaveState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A wave and how far it has come.
 *
 * @param quarter such as {@code 2026-Q4}; missing for a list
 * @param name of the list; missing for a quarter's
 * @param opensOn first day to send
 * @param lastDay last day to send
 * @param parts what it is prepared in
 * @param preparedParts of these, done
 * @param people drawn or spared so far
 * @param states these by state
 * @param reasons those not asked, by reason
 * @param sentLately left in the last ten minutes
 * @param expectedEnd when nobody waits any more, if it goes on like lately
 */
record WaveBody(
        String id,
        String programme,
        @Nullable String quarter,
        @Nullable String name,
        WaveState state,
        LocalDate opensOn,
        LocalDate lastDay,
        Instant createdAt,
        @Nullable Instant openedAt,
        @Nullable Instant preparedAt,
        @Nullable Instant sentAt,
        @Nullable Instant closedAt,
        int parts,
        int preparedParts,
        long people,
        Map<InvitationState, Long> states,
        Map<SuppressionReason, Long> reasons,
        long sentLately,
        @Nullable Instant expectedEnd) {

    static WaveBody of(WaveQueries.WaveView view) {
        Wave.Snapshot wave = view.wave();
        WaveCounts counts = view.counts();
        return new WaveBody(
                wave.id().toString(),
                wave.programme().value(),
                wave.quarter() == null ? null : Objects.toString(wave.quarter()),
                wave.name(),
                wave.state(),
                wave.opensOn(),
                wave.lastDay(),
                wave.createdAt(),
                wave.openedAt(),
                wave.preparedAt(),
                wave.sentAt(),
                wave.closedAt(),
                counts.parts(),
                counts.prepared(),
                counts.people(),
                counts.states(),
                counts.reasons(),
                counts.sentLately(),
                view.expectedEnd().orElse(null));
    }
}
