package io.northloop.programme.model;

import io.northloop.access.AccountId;
import io.northloop.programme.CallOutcome;
import io.northloop.programme.InvitationId;
import io.northloop.shared.DomainError;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An invitation by telephone: somebody takes it, calls, and says how it ended. */
public final class TelephoneCall {

    /** So often it is tried before it counts as never arrived. */
    public static final int MOST_ATTEMPTS = 3;

    /** Between two attempts at least. */
    public static final Duration PAUSE = Duration.ofHours(4);

    /**
     * How long it stays in one hand: no questionnaire takes longer (method §2: five minutes), notes and redialling do.
     */
    public static final Duration IN_HAND = Duration.ofMinutes(30);

    private final InvitationId invitation;
    private final Instant offeredAt;
    private int attempts;
    private Instant nextAttemptAt;
    private @Nullable Hand hand;
    private @Nullable End end;

    private TelephoneCall(Snapshot snapshot) {
        this.invitation = snapshot.invitation();
        this.offeredAt = snapshot.offeredAt();
        this.attempts = snapshot.attempts();
        this.nextAttemptAt = snapshot.nextAttemptAt();
        this.hand = snapshot.hand();
        this.end = snapshot.end();
    }

    public static TelephoneCall offered(InvitationId invitation, Instant now) {
        return new TelephoneCall(new Snapshot(invitation, now, 0, now, null, null));
    }

    public static TelephoneCall restore(Snapshot snapshot) {
        return new TelephoneCall(snapshot);
    }

    /** @throws DomainError CONFLICT when it is over, or in somebody else's hand */
    public void take(AccountId by, Instant now) {
        if (end != null || now.isBefore(nextAttemptAt)) {
            throw DomainError.conflict("call-not-now");
        }
        if (hand != null && !hand.by().equals(by) && now.isBefore(hand.until())) {
            throw DomainError.conflict("call-taken");
        }
        hand = new Hand(by, now.plus(IN_HAND));
    }

    /** Until when it is in their hand; empty when it is not. */
    public Optional<Instant> inHandUntil(AccountId who, Instant now) {
        return Optional.ofNullable(hand)
                .filter(held -> end == null && held.by().equals(who) && now.isBefore(held.until()))
                .map(Hand::until);
    }

    /** Whether nobody else has taken it since they had it, however long ago, and it is not over. */
    public boolean isLeftBy(AccountId who) {
        boolean untouched = hand == null ? attempts > 0 : hand.by().equals(who);
        return end == null && untouched;
    }

    /**
     * Nobody took it.
     *
     * @param next when it may be tried again, if it may at all
     * @return whether it is tried again
     * @throws DomainError CONFLICT when it is not in their hand
     */
    public boolean notReached(AccountId who, Instant now, Optional<Instant> next) {
        require(who, now);
        attempts++;
        hand = null;
        if (attempts >= MOST_ATTEMPTS || next.isEmpty()) {
            end = new End(CallOutcome.NOT_REACHED, now, who);
            return false;
        }
        nextAttemptAt = next.get();
        return true;
    }

    /** @throws DomainError CONFLICT when it is not in their hand */
    public void over(AccountId who, Instant now, CallOutcome outcome) {
        require(who, now);
        attempts++;
        hand = null;
        end = new End(outcome, now, who);
    }

    private void require(AccountId who, Instant now) {
        if (inHandUntil(who, now).isEmpty()) {
            throw DomainError.conflict("call-not-in-hand");
        }
    }

    public Snapshot snapshot() {
        return new Snapshot(invitation, offeredAt, attempts, nextAttemptAt, hand, end);
    }

    /** Who has it. */
    public record Hand(AccountId by, Instant until) {}

    /** How it ended. */
    public record End(CallOutcome outcome, Instant at, AccountId by) {}

    /** Everything there is to keep. */
    public record Snapshot(
            InvitationId invitation,
            Instant offeredAt,
            int attempts,
            Instant nextAttemptAt,
            @Nullable Hand hand,
            @Nullable End end) {}
}
