package io.northloop.programme.model;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * How far a wave has come.
 *
 * @param parts what it is prepared in
 * @param prepared of these, done
 * @param states its invitations by state
 * @param reasons those not asked, by reason
 * @param sentLately how many left in {@link #LATELY}
 */
public record WaveCounts(
        int parts,
        int prepared,
        Map<InvitationState, Long> states,
        Map<SuppressionReason, Long> reasons,
        long sentLately) {

    /** What the pace is measured over. */
    public static final Duration LATELY = Duration.ofMinutes(10);

    public static final WaveCounts NONE = new WaveCounts(0, 0, Map.of(), Map.of(), 0);

    public WaveCounts {
        states = ordered(InvitationState.class, states);
        reasons = ordered(SuppressionReason.class, reasons);
    }

    public long people() {
        return states.values().stream().mapToLong(Long::longValue).sum();
    }

    public long in(InvitationState state) {
        return states.getOrDefault(state, 0L);
    }

    /** Planned and not sent. */
    public long waiting() {
        return in(InvitationState.SCHEDULED);
    }

    public long open() {
        return in(InvitationState.SENT);
    }

    public long answered() {
        return in(InvitationState.ANSWERED);
    }

    public long expired() {
        return in(InvitationState.EXPIRED);
    }

    public long bounced() {
        return in(InvitationState.BOUNCED);
    }

    public long suppressed() {
        return in(InvitationState.SUPPRESSED);
    }

    /** Not waiting any more. */
    public long settled() {
        return people() - waiting();
    }

    /** Left, whatever became of it. */
    public long sent() {
        return open() + answered() + expired() + bounced();
    }

    /** Settled of all, in per cent, rounded down; of a wave without people, and of a part not prepared, nothing is. */
    public int percent() {
        if (people() == 0 || parts == 0) {
            return prepared == parts && parts > 0 ? 100 : 0;
        }
        double preparedShare = (double) prepared / parts;
        return (int) (100 * preparedShare * settled() / people());
    }

    /** When nobody waits any more, if it goes on like lately; empty when nothing left lately, or nobody waits. */
    public Optional<Instant> expectedEnd(Instant now) {
        if (sentLately == 0 || waiting() == 0) {
            return Optional.empty();
        }
        return Optional.of(now.plusMillis(LATELY.toMillis() * waiting() / sentLately));
    }

    private static <K extends Enum<K>> Map<K, Long> ordered(Class<K> type, Map<K, Long> counts) {
        Map<K, Long> ordered = new EnumMap<>(type);
        ordered.putAll(counts);
        return Collections.unmodifiableMap(ordered);
    }
}
