package io.northloop.followup.model;

import static io.northloop.followup.model.CaseFixtures.ADVISER;
import static io.northloop.followup.model.CaseFixtures.BY_MANAGER;
import static io.northloop.followup.model.CaseFixtures.MANAGER;
import static io.northloop.followup.model.CaseFixtures.RECEIVED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.northloop.access.Actor;
import io.northloop.followup.CaseState;
import io.northloop.organisation.PersonRef;
import io.northloop.shared.DomainError;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class CaseLifeCycleTest {

    private static final Instant NOW = RECEIVED.plusSeconds(3_600);
    private static final Actor BY_HQ = new Actor("account:hq", null);

    private static final Map<String, Consumer<FollowUpCase>> STEPS = Map.of(
            "assign", it -> it.assign(MANAGER, BY_MANAGER, NOW, null),
            "contact", it -> it.contact(ContactOutcome.REACHED, ContactMeans.PHONE, BY_MANAGER, NOW, null),
            "resolve", it -> it.resolve("waiting", "done", BY_MANAGER, NOW),
            "close", it -> it.close(BY_MANAGER, NOW, null),
            "reopen", it -> it.reopen("came back", BY_MANAGER, NOW),
            "verify", it -> it.verify(BY_HQ, NOW, null));

    private static final Map<String, Set<CaseState>> FROM = Map.of(
            "assign", EnumSet.of(CaseState.OPEN, CaseState.ASSIGNED),
            "contact", EnumSet.of(CaseState.ASSIGNED),
            "resolve", EnumSet.of(CaseState.CONTACTED),
            "close", EnumSet.of(CaseState.RESOLVED),
            "reopen", EnumSet.of(CaseState.RESOLVED, CaseState.CLOSED),
            "verify", EnumSet.of(CaseState.CLOSED));

    private static final Map<String, CaseState> TO = Map.of(
            "assign", CaseState.ASSIGNED,
            "contact", CaseState.CONTACTED,
            "resolve", CaseState.RESOLVED,
            "close", CaseState.CLOSED,
            "reopen", CaseState.ASSIGNED,
            "verify", CaseState.CLOSED);

    static Stream<Arguments> every_step_in_every_state() {
        return STEPS.keySet().stream()
                .flatMap(step -> Stream.of(CaseState.values()).map(state -> Arguments.of(step, state)));
    }

    @ParameterizedTest
    @MethodSource("every_step_in_every_state")
    void takes_allowed_steps_and_refuses_all_others_without_a_trace(String step, CaseState state) {
        FollowUpCase followUp = inState(state);
        FollowUpCase.Snapshot before = followUp.snapshot();
        assertThat(before.state()).isEqualTo(state);

        if (FROM.getOrDefault(step, Set.of()).contains(state)) {
            take(step, followUp);
            assertThat(followUp.snapshot().state()).isEqualTo(TO.get(step));
            assertThat(followUp.snapshot().steps()).hasSize(before.steps().size() + 1);
        } else {
            assertThatThrownBy(() -> take(step, followUp))
                    .isInstanceOfSatisfying(
                            DomainError.class, e -> assertThat(e.kind()).isEqualTo(DomainError.Kind.CONFLICT));
            assertThat(followUp.snapshot()).isEqualTo(before);
        }
    }

    private static void take(String step, FollowUpCase followUp) {
        Objects.requireNonNull(STEPS.get(step)).accept(followUp);
    }

    private static FollowUpCase inState(CaseState state) {
        return switch (state) {
            case OPEN -> CaseFixtures.unowned(true);
            case ASSIGNED -> CaseFixtures.assigned(true);
            case CONTACTED -> CaseFixtures.contacted();
            case RESOLVED -> CaseFixtures.resolved();
            case CLOSED -> CaseFixtures.closed();
        };
    }

    @Test
    void with_consent_the_third_attempt_in_vain_counts_as_contact() {
        FollowUpCase followUp = CaseFixtures.assigned(true);
        assertThat(notReached(followUp, NOW)).isFalse();
        assertThat(notReached(followUp, NOW.plusSeconds(1))).isFalse();
        assertThat(followUp.snapshot().state()).isEqualTo(CaseState.ASSIGNED);
        assertThat(notReached(followUp, NOW.plusSeconds(2))).isTrue();
        assertThat(followUp.snapshot().state()).isEqualTo(CaseState.CONTACTED);
        assertThat(followUp.snapshot().firstContactAt()).isEqualTo(NOW.plusSeconds(2));
    }

    @Test
    void attempts_before_a_reopening_do_not_count_again() {
        FollowUpCase followUp = CaseFixtures.assigned(true);
        notReached(followUp, NOW);
        notReached(followUp, NOW);
        notReached(followUp, NOW);
        followUp.resolve("other", "letter", BY_MANAGER, NOW);
        followUp.reopen("called us", BY_MANAGER, NOW);
        assertThat(notReached(followUp, NOW.plusSeconds(9))).isFalse();
        assertThat(followUp.snapshot().firstContactAt()).isEqualTo(NOW);
    }

    @Test
    void without_consent_only_an_anonymous_repair_is_logged() {
        FollowUpCase followUp = CaseFixtures.assigned(false);
        assertRefused(followUp, ContactOutcome.REACHED, "case-consent-missing");
        assertRefused(followUp, ContactOutcome.NOT_REACHED, "case-consent-missing");
        assertThat(followUp.contact(ContactOutcome.FIXED_ANONYMOUSLY, null, BY_MANAGER, NOW, "fixed"))
                .isTrue();
        assertThat(followUp.snapshot().state()).isEqualTo(CaseState.CONTACTED);
    }

    @Test
    void with_consent_an_anonymous_repair_is_no_contact() {
        assertRefused(CaseFixtures.assigned(true), ContactOutcome.FIXED_ANONYMOUSLY, "case-consent-given");
    }

    @Test
    void nobody_closes_a_case_about_themselves() {
        FollowUpCase followUp = CaseFixtures.resolved();
        assertThatThrownBy(() -> followUp.close(new Actor("account:adviser", ADVISER), NOW, null))
                .isInstanceOfSatisfying(
                        DomainError.class, e -> assertThat(e.code()).isEqualTo("case-about-yourself"));
        assertThat(followUp.snapshot().state()).isEqualTo(CaseState.RESOLVED);
    }

    @Test
    void nobody_verifies_what_they_closed() {
        FollowUpCase followUp = CaseFixtures.closed();
        assertThatThrownBy(() -> followUp.verify(BY_MANAGER, NOW, null))
                .isInstanceOfSatisfying(
                        DomainError.class, e -> assertThat(e.code()).isEqualTo("case-verified-by-closer"));
        followUp.verify(BY_HQ, NOW, "called the centre");
        assertThat(followUp.snapshot().state()).isEqualTo(CaseState.CLOSED);
        assertThat(followUp.snapshot().steps().getLast().kind()).isEqualTo(StepKind.VERIFIED);
    }

    @Test
    void a_case_routed_anew_stays_where_it_is_unless_nobody_takes_it() {
        PersonRef other = new PersonRef("other");
        FollowUpCase contacted = CaseFixtures.contacted();
        contacted.reroute(Optional.of(other), NOW);
        assertThat(contacted.snapshot().owner()).isEqualTo(other);
        assertThat(contacted.snapshot().state()).isEqualTo(CaseState.CONTACTED);
        FollowUpCase assigned = CaseFixtures.assigned(true);
        assigned.reroute(Optional.empty(), NOW);
        assertThat(assigned.snapshot().owner()).isNull();
        assertThat(assigned.snapshot().state()).isEqualTo(CaseState.OPEN);
        FollowUpCase resolved = CaseFixtures.resolved();
        resolved.reroute(Optional.empty(), NOW);
        assertThat(resolved.snapshot().owner()).isEqualTo(MANAGER);
        assertThat(resolved.snapshot().steps().getLast().kind()).isEqualTo(StepKind.REROUTED);
        assertThatThrownBy(() -> CaseFixtures.closed().reroute(Optional.of(other), NOW))
                .isInstanceOf(DomainError.class);
    }

    @Test
    void reopening_starts_no_new_clock() {
        FollowUpCase followUp = CaseFixtures.closed();
        followUp.reopen("came back", BY_MANAGER, RECEIVED.plusSeconds(400_000));
        assertThat(followUp.snapshot().alarmAt()).isNull();
        assertThat(followUp.snapshot().dueAt()).isEqualTo(RECEIVED.plusSeconds(86_400));
        assertThat(followUp.alarmDue(Instant.MAX)).isEmpty();
    }

    private static boolean notReached(FollowUpCase followUp, Instant at) {
        return followUp.contact(ContactOutcome.NOT_REACHED, ContactMeans.PHONE, BY_MANAGER, at, null);
    }

    private static void assertRefused(FollowUpCase followUp, ContactOutcome outcome, String code) {
        assertThatThrownBy(() -> followUp.contact(outcome, ContactMeans.PHONE, BY_MANAGER, NOW, null))
                .isInstanceOfSatisfying(DomainError.class, e -> {
                    assertThat(e.code()).isEqualTo(code);
                    assertThat(e.kind()).isEqualTo(DomainError.Kind.REFUSED);
                });
        assertThat(followUp.snapshot().state()).isEqualTo(CaseState.ASSIGNED);
    }
}
