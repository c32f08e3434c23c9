package io.northloop.programme.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.northloop.programme.model.Invitation;
import io.northloop.programme.model.InvitationState;
import io.northloop.programme.model.SuppressionReason;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Restraint holds over a year: 2,000 customers, 20 programmes, random services (method §3). */
final class SimulatedYearTest {

    private static final long SEED = 4;

    @Test
    void no_customer_is_over_any_limit_and_everybody_spared_is_spared_for_the_reason_noted() {
        Year year = new Year(2_000, SEED);
        year.run();
        List<Invitation> all = year.all();
        YearJudge judge = new YearJudge(year.causes, year.answered, year.customers, year.post.left());
        judge.limits();
        judge.reasons(all, year.invitations);
        Map<InvitationState, Long> states = new EnumMap<>(InvitationState.class);
        Map<SuppressionReason, Long> reasons = new EnumMap<>(SuppressionReason.class);
        all.forEach(one -> {
            states.merge(one.state(), 1L, Long::sum);
            if (one.state() == InvitationState.SUPPRESSED) {
                reasons.merge(Objects.requireNonNull(one.snapshot().reason()), 1L, Long::sum);
            }
        });
        long cameBack =
                year.post.left().stream().filter(one -> one.cameBack != null).count();
        long reminders = year.post.left().stream()
                .filter(one -> one.purpose.equals(MailKeys.REMINDER))
                .count();
        System.out.printf(
                "A year of %d customers, %d services, %d invitations: %s; spared %s; %d mails left, %d of them reminders,"
                        + " %d came back; %d opt-outs; %d pairs compared; %d wrong%n",
                year.customers.refs().size(),
                year.services,
                all.size(),
                states,
                reasons,
                year.post.left().size(),
                reminders,
                cameBack,
                year.optOuts,
                judge.pairs(),
                judge.wrong().size());

        assertThat(judge.wrong().stream().limit(20)).isEmpty();
        assertThat(all).hasSize(year.services * 20);
        assertThat(states.get(InvitationState.SCHEDULED)).as("left lying").isNull();
        assertThat(states.keySet())
                .contains(InvitationState.ANSWERED, InvitationState.EXPIRED, InvitationState.BOUNCED);
        assertThat(reasons.keySet())
                .contains(
                        SuppressionReason.NO_CONTACT,
                        SuppressionReason.OPTED_OUT,
                        SuppressionReason.RESTRAINT,
                        SuppressionReason.TOO_LATE,
                        SuppressionReason.NOT_SAMPLED);
        assertThat(year.post.left().size()).isGreaterThan(10_000);
        assertThat(reminders).isGreaterThan(2_000);
        assertThat(cameBack).isGreaterThan(200);
    }
}
