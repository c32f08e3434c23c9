package io.northloop.programme;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMailUtil;
import io.northloop.customer.ContactChannel;
import io.northloop.customer.CustomerRef;
import io.northloop.customer.application.OptOutContact;
import io.northloop.customer.model.OptOut;
import io.northloop.organisation.UnitRef;
import io.northloop.programme.application.EventVerdict;
import io.northloop.shared.Fault;
import io.northloop.shared.bootstrap.NorthloopTest;
import io.northloop.shared.bootstrap.TestAgenda;
import io.northloop.shared.bootstrap.TestClock;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@NorthloopTest
class AskingTest {

    private final Workshop workshop;
    private final TestAgenda agenda;
    private final TestClock clock;
    private final JdbcClient jdbc;
    private final InvitationOutcomes outcomes;
    private final OptOutContact optOutContact;
    private final TransactionTemplate transactions;
    private final ResponseRates rates;

    @Autowired
    AskingTest(
            Workshop workshop,
            TestAgenda agenda,
            TestClock clock,
            JdbcClient jdbc,
            InvitationOutcomes outcomes,
            OptOutContact optOutContact,
            TransactionTemplate transactions,
            ResponseRates rates) {
        this.workshop = workshop;
        this.agenda = agenda;
        this.clock = clock;
        this.jdbc = jdbc;
        this.outcomes = outcomes;
        this.optOutContact = optOutContact;
        this.transactions = transactions;
        this.rates = rates;
    }

    @Test
    void asks_at_18_hours_by_one_mail_with_eleven_links_that_only_choose() throws Exception {
        UnitRef centre = workshop.centre();
        CustomerRef customer = workshop.customer();
        workshop.serve(centre, customer, workshop.threeInTheAfternoon());

        agenda.advance(Duration.ofHours(18).minusSeconds(1));
        assertThat(workshop.mails(customer)).isEmpty();
        assertThat(workshop.invitations(customer)).containsExactly("SCHEDULED");

        agenda.advance(Duration.ofSeconds(1));
        assertThat(workshop.invitations(customer)).containsExactly("SENT");
        MimeMessage mail = workshop.mails(customer).getFirst();
        String html = String.valueOf(GreenMailUtil.getWholeMessage(mail));
        assertThat(mail.getSubject()).contains("Asking centre");
        assertThat(mail.getHeader("List-Unsubscribe")[0]).contains("/opt-out/");
        assertThat(mail.getHeader("List-Unsubscribe-Post")[0]).isEqualTo("List-Unsubscribe=One-Click");
        assertThat(mail.getMessageID()).startsWith("<msg_");
        assertThat(html).contains("score=3D10");
        assertThat(jdbc.sql(
                                "select count(*) as n from survey_link where customer_ref = :c and token_cipher is not null")
                        .param("c", customer.value())
                        .query((row, number) -> row.getInt("n"))
                        .single())
                .isEqualTo(1);
        assertThat(jdbc.sql(
                                "select count(*) as n from message where customer_ref = :c and content is null and state = 'SENT'")
                        .param("c", customer.value())
                        .query((row, number) -> row.getInt("n"))
                        .single())
                .isEqualTo(1);
    }

    @Test
    void reminds_once_after_48_hours_and_expires_after_7_days() {
        UnitRef centre = workshop.centre();
        CustomerRef customer = workshop.customer();
        workshop.serve(centre, customer, workshop.threeInTheAfternoon());
        agenda.advance(Duration.ofHours(18));

        agenda.advance(Duration.ofDays(2).minusSeconds(1));
        assertThat(workshop.mails(customer)).hasSize(1);
        agenda.advance(Duration.ofSeconds(1));
        assertThat(workshop.mails(customer)).hasSize(2);
        assertThat(jdbc.sql(
                                "select count(*) as n from survey_link where customer_ref = :c and token_cipher is not null")
                        .param("c", customer.value())
                        .query((row, number) -> row.getInt("n"))
                        .single())
                .isZero();

        agenda.advance(Duration.ofDays(5).minusSeconds(1));
        assertThat(workshop.invitations(customer)).containsExactly("SENT");
        agenda.advance(Duration.ofSeconds(1));
        assertThat(workshop.invitations(customer)).containsExactly("EXPIRED");
        assertThat(workshop.mails(customer)).hasSize(2);
    }

    @Test
    void an_answer_ends_it_without_reminder_and_counts_for_the_response_rate() {
        UnitRef centre = workshop.centre();
        CustomerRef quick = workshop.customer();
        CustomerRef silent = workshop.customer();
        Instant ended = workshop.threeInTheAfternoon();
        workshop.serve(centre, quick, ended);
        workshop.serve(centre, silent, ended);
        agenda.advance(Duration.ofHours(18));
        InvitationId invitation = jdbc.sql("select id from invitation where customer_ref = :c")
                .param("c", quick.value())
                .query((row, number) -> new InvitationId(row.getObject("id", UUID.class)))
                .single();
        transactions.executeWithoutResult(
                status -> outcomes.answered(List.of(new InvitationOutcomes.Answered(invitation, clock.instant()))));
        transactions.executeWithoutResult(status -> outcomes.answered(List.of(
                new InvitationOutcomes.Answered(invitation, clock.instant().plusSeconds(5)))));

        agenda.advance(Duration.ofDays(6));
        assertThat(closedByDay(centre))
                .as("the silence of the other is not known yet")
                .isEmpty();
        agenda.advance(Duration.ofDays(2));
        assertThat(workshop.mails(quick)).hasSize(1);
        assertThat(workshop.invitations(quick)).containsExactly("ANSWERED");
        List<ResponseRates.Closed> closed = closedByDay(centre);
        assertThat(closed).singleElement().satisfies(one -> {
            assertThat(one.invited()).isEqualTo(2);
            assertThat(one.responded()).isEqualTo(1);
            assertThat(one.trusted()).isEqualTo(1);
        });
    }

    private List<ResponseRates.Closed> closedByDay(UnitRef centre) {
        return rates.closed(new ResponseRates.Criteria(
                Optional.empty(),
                Optional.empty(),
                Set.of(centre),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Set.of(ResponseRates.Dimension.UNIT, ResponseRates.Dimension.DAY)));
    }

    @Test
    void spares_whom_it_asked_in_the_last_14_or_30_days() {
        UnitRef centre = workshop.centre();
        CustomerRef customer = workshop.customer();
        Instant first = workshop.threeInTheAfternoon();
        workshop.serve(centre, customer, first);
        agenda.advance(Duration.ofHours(18));

        agenda.advance(Duration.ofDays(1));
        workshop.serve(centre, customer, first.plus(Duration.ofDays(1)));
        agenda.advance(Duration.ofDays(29).minusHours(18));
        workshop.serve(centre, customer, first.plus(Duration.ofDays(30)).minusSeconds(60));
        workshop.serve(centre, customer, first.plus(Duration.ofDays(30)));
        agenda.advance(Duration.ofHours(18));

        assertThat(workshop.invitations(customer))
                .containsExactly("EXPIRED", "SUPPRESSED RESTRAINT", "SUPPRESSED RESTRAINT", "SENT");
    }

    @Test
    void asks_nobody_without_address_or_after_opting_out_by_any_writing() {
        UnitRef centre = workshop.centre();
        CustomerRef nameless = workshop.customer();
        workshop.save(nameless, "");
        CustomerRef weary = workshop.customer();
        Instant ended = workshop.threeInTheAfternoon();
        workshop.serve(centre, nameless, ended);
        workshop.serve(centre, weary, ended);
        boolean isNew = optOutContact.optOut(optOut(Workshop.address(weary).toUpperCase(Locale.ROOT)));
        boolean again = optOutContact.optOut(optOut(Workshop.address(weary)));

        agenda.advance(Duration.ofHours(18));
        assertThat(isNew).isTrue();
        assertThat(again).isFalse();
        assertThat(workshop.invitations(nameless)).containsExactly("SUPPRESSED NO_CONTACT");
        assertThat(workshop.invitations(weary)).containsExactly("SUPPRESSED OPTED_OUT");
        assertThat(workshop.mails(weary)).isEmpty();
    }

    private static OptOutContact.Command optOut(String address) {
        return new OptOutContact.Command(
                new OptOutContact.Whom.ByContact(ContactChannel.EMAIL, address), OptOut.Source.API, "test");
    }

    @Test
    void takes_an_event_once_and_names_what_is_wrong_with_others() {
        UnitRef centre = workshop.centre();
        CustomerRef customer = workshop.customer();
        Instant ended = clock.instant();
        var good = workshop.report("ask-once-" + centre, centre, customer, ended);
        var other = workshop.report("ask-once-" + centre, centre, customer, ended.minusSeconds(60));
        var unknown = workshop.report(Workshop.eventId(), new UnitRef("nowhere"), new CustomerRef("nobody"), ended);
        var future = workshop.report(Workshop.eventId(), centre, customer, ended.plus(Duration.ofHours(1)));

        assertThat(workshop.record(List.of(good, good, other, unknown, future)))
                .satisfiesExactly(
                        first -> assertThat(first).isInstanceOf(EventVerdict.Accepted.class),
                        second -> assertThat(second).isInstanceOf(EventVerdict.Duplicate.class),
                        third -> assertThat(third).isInstanceOf(EventVerdict.IdTaken.class),
                        fourth -> assertThat(fourth.faults())
                                .extracting(Fault::pointer)
                                .containsExactly("/centreRef", "/customerRef"),
                        fifth -> assertThat(fifth.faults())
                                .extracting(Fault::code)
                                .containsExactly("in-the-future"));
        assertThat(workshop.record(List.of(good)).getFirst()).isInstanceOf(EventVerdict.Duplicate.class);
        assertThat(workshop.invitations(customer)).hasSize(1);
    }
}
