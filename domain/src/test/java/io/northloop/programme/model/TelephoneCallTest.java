package io.northloop.programme.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.northloop.access.AccountId;
import io.northloop.programme.CallOutcome;
import io.northloop.programme.InvitationId;
import io.northloop.shared.DomainError;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class TelephoneCallTest {

    private static final Instant NOW = Instant.parse("2026-11-02T02:00:00Z");
    private static final Instant LATER = NOW.plus(TelephoneCall.PAUSE);
    private static final AccountId ANNA = new AccountId(new UUID(1, 1));
    private static final AccountId BEN = new AccountId(new UUID(1, 2));

    private final TelephoneCall call = TelephoneCall.offered(new InvitationId(new UUID(2, 1)), NOW);

    @Test
    void is_in_one_hand_for_half_an_hour() {
        call.take(ANNA, NOW);
        assertThat(call.inHandUntil(ANNA, NOW)).contains(NOW.plus(Duration.ofMinutes(30)));
        assertThat(call.inHandUntil(BEN, NOW)).isEmpty();
        refused(
                "call-taken",
                () -> call.take(BEN, NOW.plus(Duration.ofMinutes(30)).minusNanos(1)));
        call.take(BEN, NOW.plus(Duration.ofMinutes(30)));
        assertThat(call.inHandUntil(ANNA, NOW.plus(Duration.ofMinutes(30)))).isEmpty();
        refused("call-not-in-hand", () -> call.over(ANNA, NOW.plus(Duration.ofMinutes(31)), CallOutcome.REFUSED));
    }

    @Test
    void is_left_by_whoever_had_it_until_somebody_else_takes_it_or_it_is_over() {
        assertThat(call.isLeftBy(ANNA)).as("never taken").isFalse();
        call.take(ANNA, NOW);
        Instant lapsed = NOW.plus(TelephoneCall.IN_HAND);
        assertThat(call.inHandUntil(ANNA, lapsed)).isEmpty();
        assertThat(call.isLeftBy(ANNA)).isTrue();
        assertThat(call.isLeftBy(BEN)).isFalse();
        call.take(BEN, lapsed);
        assertThat(call.isLeftBy(ANNA)).isFalse();
        call.notReached(BEN, lapsed, Optional.of(LATER));
        assertThat(call.isLeftBy(BEN)).isTrue();
        call.take(BEN, LATER);
        call.over(BEN, LATER, CallOutcome.REFUSED);
        assertThat(call.isLeftBy(BEN)).isFalse();
    }

    @Test
    void is_tried_three_times_with_a_pause_between() {
        for (int attempt = 1; attempt < TelephoneCall.MOST_ATTEMPTS; attempt++) {
            Instant now = NOW.plus(TelephoneCall.PAUSE.multipliedBy(attempt - 1));
            call.take(ANNA, now);
            assertThat(call.notReached(ANNA, now, Optional.of(now.plus(TelephoneCall.PAUSE))))
                    .isTrue();
            refused(
                    "call-not-now",
                    () -> call.take(BEN, now.plus(TelephoneCall.PAUSE).minusNanos(1)));
        }
        Instant last = NOW.plus(TelephoneCall.PAUSE.multipliedBy(2));
        call.take(BEN, last);
        assertThat(call.notReached(BEN, last, Optional.of(last.plus(TelephoneCall.PAUSE))))
                .isFalse();
        assertThat(call.snapshot().end()).isEqualTo(new TelephoneCall.End(CallOutcome.NOT_REACHED, last, BEN));
        refused("call-not-now", () -> call.take(ANNA, last.plus(Duration.ofDays(1))));
    }

    @Test
    void is_over_at_once_when_no_other_moment_is_left() {
        call.take(ANNA, NOW);
        assertThat(call.notReached(ANNA, NOW, Optional.empty())).isFalse();
        refused("call-not-now", () -> call.take(ANNA, LATER));
    }

    @Test
    void says_how_it_ended_and_keeps_it() {
        call.take(ANNA, NOW);
        call.over(ANNA, NOW, CallOutcome.ANSWERED);
        TelephoneCall.Snapshot kept = TelephoneCall.restore(call.snapshot()).snapshot();
        assertThat(kept.end()).isEqualTo(new TelephoneCall.End(CallOutcome.ANSWERED, NOW, ANNA));
        assertThat(kept.attempts()).isEqualTo(1);
        assertThat(kept.hand()).isNull();
        refused("call-not-in-hand", () -> call.over(ANNA, NOW, CallOutcome.REFUSED));
    }

    private static void refused(String code, ThrowingCallable step) {
        assertThatExceptionOfType(DomainError.class)
                .isThrownBy(step)
                .satisfies(error -> assertThat(error.code()).isEqualTo(code));
    }
}
