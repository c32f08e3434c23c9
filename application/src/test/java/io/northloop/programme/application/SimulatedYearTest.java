package io.northloop.programme.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.northloop.customer.ContactChannel;
import io.northloop.programme.model.Invitation;
import io.northloop.programme.model.InvitationState;
import io.northloop.programme.model.SuppressionReason;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
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

    /** What the programme would do wrong is planted into what really left; the judge names it, and nothing else. */
    @Test
    void the_judge_finds_what_is_planted() {
        Year year = new Year(60, SEED);
        year.run();
        List<YearPost.Left> left = year.post.left();
        assertThat(verdict(year, left)).isEmpty();

        YearPost.Left first = left.stream()
                .filter(one -> one.purpose.equals(MailKeys.INVITATION) && one.cameBack == null)
                .findFirst()
                .orElseThrow();
        YearJudge.Cause cause = Objects.requireNonNull(
                year.causes.get(MailKeys.invitation(first.key).orElseThrow()));
        Instant night = first.at
                .atZone(cause.zone())
                .toLocalDate()
                .atTime(3, 0)
                .atZone(cause.zone())
                .toInstant();
        assertThat(verdict(year, with(left, first.key, night)))
                .anyMatch(wrong -> wrong.startsWith(first.key + " left in quiet hours"));
        assertThat(verdict(year, with(left, first.key, cause.ended().plus(Duration.ofDays(8)))))
                .anyMatch(wrong -> wrong.equals(first.key + " left after more than seven days"));
        assertThat(verdict(year, with(left, first.key, cause.ended().plusSeconds(60))))
                .anyMatch(wrong -> wrong.equals(first.key + " left before its window"));

        Invitation spared = year.all().stream()
                .filter(one -> one.snapshot().reason() == SuppressionReason.RESTRAINT)
                .findFirst()
                .orElseThrow();
        assertThat(verdict(
                        year,
                        with(left, MailKeys.invitationKey(spared.id()), year.invitations.suppressedAt(spared.id()))))
                .as("asked in spite of restraint")
                .anyMatch(wrong -> wrong.contains(" was asked " + spared.id() + " after "));
        assertThat(verdict(year, List.of()))
                .as("nobody was asked, so nobody could be spared for it")
                .anyMatch(wrong -> wrong.startsWith(spared.id() + " is not RESTRAINT"));

        ContactChannel channel = cause.plan().channel().contact().orElseThrow();
        year.customers.optOut(
                channel,
                Objects.requireNonNull(year.customers.contact(cause.customer(), channel)),
                first.at.minusSeconds(1));
        assertThat(verdict(year, left)).contains(first.key + " left against the customer's wish");
    }

    private static List<String> verdict(Year year, List<YearPost.Left> left) {
        YearJudge judge = new YearJudge(year.causes, year.answered, year.customers, left);
        judge.limits();
        judge.reasons(year.all(), year.invitations);
        return judge.wrong();
    }

    /** The same with that invitation leaving then, whether it did or not. */
    private static List<YearPost.Left> with(List<YearPost.Left> left, String key, Instant at) {
        List<YearPost.Left> planted = new ArrayList<>(left);
        planted.removeIf(one -> one.key.equals(key));
        planted.add(new YearPost.Left(key, MailKeys.INVITATION, at));
        return planted;
    }
}
