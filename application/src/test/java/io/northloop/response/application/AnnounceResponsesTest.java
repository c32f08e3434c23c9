package io.northloop.response.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.northloop.customer.ContactChannel;
import io.northloop.customer.CustomerAccountRef;
import io.northloop.customer.CustomerDirectory;
import io.northloop.customer.CustomerRef;
import io.northloop.customer.CustomerView;
import io.northloop.customer.LoyaltyCategory;
import io.northloop.customer.Reach;
import io.northloop.programme.InvitationId;
import io.northloop.programme.InvitationOutcomes;
import io.northloop.response.ResponseId;
import io.northloop.response.ResponseSubmitted;
import io.northloop.response.ResponsesSubmitted;
import io.northloop.survey.SurveyKind;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.ApplicationEventPublisher;

/** One bad answer is put off, again and again; the others are announced at once. */
class AnnounceResponsesTest {

    private static final Instant NOW = WaitingFacts.NOW;

    private final WaitingFacts facts = new WaitingFacts(this::fail);
    private final List<ResponseId> announced = new ArrayList<>();
    private final List<CustomerDirectory.LatestCategory> remembered = new ArrayList<>();
    private ResponseId poison = new ResponseId(new UUID(0, 0));
    private Harm harm = Harm.REFUSED;
    private final AnnounceResponses work = work();

    @Test
    void announces_everything_that_is_due_once() {
        for (int i = 1; i <= 250; i++) {
            facts.add(i);
        }
        assertThat(work.runDue(NOW)).isEqualTo(250);
        assertThat(work.runDue(NOW)).isZero();
        assertThat(announced).hasSize(250).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource
    void what_employees_answer_says_nothing_of_them_as_customers(SurveyKind kind) {
        CustomerRef customer = new CustomerRef("c");
        facts.add(1, kind, Optional.of(customer));
        work.runDue(NOW);
        assertThat(announced).hasSize(1);
        assertThat(remembered)
                .isEqualTo(
                        kind == SurveyKind.EMPLOYEE
                                ? List.of()
                                : List.of(
                                        new CustomerDirectory.LatestCategory(customer, LoyaltyCategory.PROMOTER, NOW)));
    }

    @ParameterizedTest
    @EnumSource
    void a_poisonous_answer_is_put_off_longer_and_longer_and_holds_up_nobody(Harm harm) {
        ResponseId first = facts.add(1);
        poison = facts.add(2);
        ResponseId third = facts.add(3);
        this.harm = harm;
        work.runDue(NOW);
        if (harm != Harm.STAYS) {
            assertThat(announced).containsExactlyInAnyOrder(first, third);
        }
        assertThat(facts.waiting.keySet()).containsExactly(poison);
        List<Long> waits = new ArrayList<>();
        Instant now = NOW;
        for (int i = 0; i < 12; i++) {
            Instant next = facts.nextDue().orElseThrow();
            waits.add(next.getEpochSecond() - now.getEpochSecond());
            now = next;
            work.runDue(now);
        }
        assertThat(waits).containsExactly(2L, 4L, 8L, 16L, 32L, 64L, 128L, 256L, 512L, 600L, 600L, 600L);
        poison = new ResponseId(new UUID(0, 0));
        work.runDue(facts.nextDue().orElseThrow());
        assertThat(facts.waiting).isEmpty();
    }

    /** What goes wrong with the poisonous answer. */
    enum Harm {
        /** A listener throws; what was announced before would be rolled back. */
        REFUSED,
        UNREADABLE,
        /** Its fact cannot be removed, after everybody was told; that would be rolled back too. */
        STAYS
    }

    private void fail(Harm now, List<ResponseId> ids) {
        if (harm == now && ids.contains(poison)) {
            throw new IllegalStateException("poison");
        }
    }

    private AnnounceResponses work() {
        ApplicationEventPublisher events = event -> {
            if (event instanceof ResponsesSubmitted submitted) {
                List<ResponseId> told = submitted.all().stream()
                        .map(ResponseSubmitted::responseId)
                        .toList();
                fail(Harm.REFUSED, told);
                announced.addAll(told);
            }
        };
        Announcement announcement = new Announcement(facts, new NoInvitations(), new NoCustomers(), events);
        return new AnnounceResponses(
                new AnnounceBatch(facts, announcement),
                new AnnounceOne(facts, announcement),
                new PostponeAnnouncement(facts),
                facts);
    }

    private static final class NoInvitations implements InvitationOutcomes {

        @Override
        public void answered(List<Answered> answers) {}

        @Override
        public void takenBack(InvitationId invitation, Instant at) {
            throw new AssertionError("what is announced stands");
        }

        @Override
        public void answeredUntraced(InvitationId invitation) {
            throw new AssertionError("an employee's answer is not announced");
        }
    }

    private final class NoCustomers implements CustomerDirectory {

        @Override
        public Optional<CustomerView> customer(CustomerRef ref) {
            return Optional.empty();
        }

        @Override
        public Map<CustomerRef, CustomerView> customers(Collection<CustomerRef> refs) {
            return Map.of();
        }

        @Override
        public Set<CustomerRef> known(Collection<CustomerRef> refs) {
            return Set.of();
        }

        @Override
        public boolean knowsAccount(CustomerAccountRef ref) {
            return false;
        }

        @Override
        public Map<CustomerRef, Reach> reach(ContactChannel channel, Collection<CustomerRef> refs) {
            throw new IllegalStateException("nobody uploads a list here");
        }

        @Override
        public List<CustomerRef> reachedBy(ContactChannel channel, String contactHash) {
            return List.of();
        }

        @Override
        public URI optOutPage(ContactChannel channel, String contact) {
            return URI.create("http://127.0.0.1");
        }

        @Override
        public boolean hasOptedOut(ContactChannel channel, String contact) {
            return false;
        }

        @Override
        public boolean isUndeliverable(ContactChannel channel, String contact) {
            return false;
        }

        @Override
        public void rememberCategories(List<LatestCategory> categories) {
            remembered.addAll(categories);
        }

        @Override
        public void forgetCategories(CustomerRef customer) {
            throw new AssertionError("an announcement adds to what is known");
        }
    }
}
