package io.northloop.programme;

import static org.assertj.core.api.Assertions.assertThat;

import io.northloop.customer.ContactChannel;
import io.northloop.customer.CustomerRef;
import io.northloop.customer.application.OptOutContact;
import io.northloop.customer.model.OptOut;
import io.northloop.organisation.UnitRef;
import io.northloop.shared.bootstrap.NorthloopTest;
import io.northloop.shared.bootstrap.TestAgenda;
import io.northloop.shared.bootstrap.TestClock;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** What becomes of invitations whose mail cannot leave as planned. */
@NorthloopTest
class MailLeavingTest {

    private static final Duration DAY = Duration.ofDays(1);

    private final Workshop workshop;
    private final TestAgenda agenda;
    private final TestClock clock;
    private final JdbcClient jdbc;
    private final OptOutContact optOutContact;
    private final JavaMailSenderImpl mailSender;

    @Autowired
    MailLeavingTest(
            Workshop workshop,
            TestAgenda agenda,
            TestClock clock,
            JdbcClient jdbc,
            OptOutContact optOutContact,
            JavaMailSenderImpl mailSender) {
        this.workshop = workshop;
        this.agenda = agenda;
        this.clock = clock;
        this.jdbc = jdbc;
        this.optOutContact = optOutContact;
        this.mailSender = mailSender;
    }

    @Test
    void what_never_left_is_not_sent_restrains_nobody_and_ends_as_too_late() {
        UnitRef centre = workshop.centre();
        CustomerRef customer = served(centre);
        handOverWithoutLeaving(customer);
        assertThat(workshop.invitations(customer)).containsExactly("SCHEDULED");
        workshop.serve(centre, customer, clock.instant());
        agenda.advance(DAY.multipliedBy(2));
        assertThat(workshop.invitations(customer)).containsExactly("SCHEDULED", "SCHEDULED");

        agenda.advance(DAY.multipliedBy(5));
        assertThat(workshop.invitations(customer)).containsExactly("SUPPRESSED TOO_LATE", "SENT");
        assertThat(workshop.mails(customer)).hasSize(1);
        dueNow(customer);
        agenda.runDue();
        assertThat(workshop.mails(customer)).hasSize(1);
        assertThat(jdbc.sql("select problem from message where customer_ref = :c and state = 'DEAD'")
                        .param("c", customer.value())
                        .query(String.class)
                        .list())
                .containsExactly("its invitation is suppressed (too late)");
    }

    @Test
    void what_leaves_later_counts_from_then_on() {
        CustomerRef customer = served(workshop.centre());
        handOverWithoutLeaving(customer);
        agenda.advance(DAY.multipliedBy(3));
        dueNow(customer);
        agenda.runDue();

        Instant now = clock.instant();
        assertThat(workshop.invitations(customer)).containsExactly("SENT");
        assertThat(jdbc.sql("""
                                select count(*) from invitation i join survey_link l on l.invitation_id = i.id
                                 where i.customer_ref = :c and i.sent_at = :now and i.counts_from = :now
                                   and i.expires_at = :expiry and l.expires_at = :expiry""")
                        .param("c", customer.value())
                        .param("now", Timestamp.from(now))
                        .param("expiry", Timestamp.from(now.plus(DAY.multipliedBy(7))))
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        agenda.advance(DAY.multipliedBy(2));
        assertThat(workshop.mails(customer)).hasSize(2);
    }

    @Test
    void what_waited_leaves_neither_by_night_nor_after_an_opt_out() {
        UnitRef centre = workshop.centre();
        CustomerRef sleeper = served(centre);
        CustomerRef weary = workshop.customer();
        workshop.serve(centre, weary, clock.instant());
        handOverWithoutLeaving(sleeper);
        handOverWithoutLeaving(weary);
        agenda.advance(Duration.ofHours(14));
        dueNow(sleeper);
        agenda.runDue();
        assertThat(workshop.mails(sleeper)).isEmpty();
        assertThat(workshop.attempts(sleeper)).isZero();
        agenda.advance(Duration.ofHours(9));
        assertThat(workshop.mails(sleeper)).hasSize(1);

        optOutContact.optOut(new OptOutContact.Command(
                new OptOutContact.Whom.ByContact(ContactChannel.EMAIL, Workshop.address(weary)),
                OptOut.Source.API,
                "test"));
        dueNow(weary);
        agenda.runDue();
        assertThat(workshop.mails(weary)).isEmpty();
        assertThat(workshop.invitations(weary)).containsExactly("SUPPRESSED OPTED_OUT");
        assertThat(workshop.message(weary)).startsWith("DEAD").contains("opted out");
        assertThat(jdbc.sql("select token_cipher is null from survey_link where customer_ref = ?")
                        .param(weary.value())
                        .query(Boolean.class)
                        .list())
                .as("no copy of a link is kept that nobody will send")
                .containsExactly(true);
    }

    @Test
    void patience_begins_with_the_first_attempt() {
        CustomerRef customer = served(workshop.centre());
        handOverWithoutLeaving(customer);
        agenda.advance(DAY.multipliedBy(4));
        int port = mailSender.getPort();
        mailSender.setPort(1);
        try {
            dueNow(customer);
            agenda.runDue();
        } finally {
            mailSender.setPort(port);
        }
        assertThat(workshop.message(customer)).startsWith("WAITING");
        agenda.advance(Duration.ofMinutes(1));
        assertThat(workshop.message(customer)).isEqualTo("SENT");
    }

    @Test
    void a_message_that_cannot_be_read_holds_up_nobody() {
        UnitRef centre = workshop.centre();
        CustomerRef broken = served(centre);
        CustomerRef fine = workshop.customer();
        workshop.serve(centre, fine, clock.instant());
        handOverWithoutLeaving(broken);
        jdbc.sql("update message set content = 'garbage' where customer_ref = :c")
                .param("c", broken.value())
                .update();
        // Sending pauses for ten seconds when it found no mail server.
        agenda.advance(Duration.ofSeconds(11));
        dueNow(broken);
        dueNow(fine);
        agenda.runDue();

        assertThat(workshop.message(fine)).isEqualTo("SENT");
        assertThat(workshop.message(broken)).startsWith("WAITING");
        assertThat(workshop.attempts(broken)).isEqualTo(1);
    }

    @Test
    void what_comes_to_its_turn_after_seven_days_is_too_late_by_day_as_by_night() {
        CustomerRef customer = served(workshop.centre());
        clock.advance(DAY.multipliedBy(8));
        agenda.runDue();

        assertThat(workshop.invitations(customer)).containsExactly("SUPPRESSED TOO_LATE");
        assertThat(workshop.mails(customer)).isEmpty();
    }

    /** A customer who was served at 15 o'clock, which is now; 18 hours later it is 9 in the morning. */
    private CustomerRef served(UnitRef centre) {
        CustomerRef customer = workshop.customer();
        workshop.serve(centre, customer, workshop.threeInTheAfternoon());
        return customer;
    }

    /** As without a mail server: the mail lies in the log, and nobody looks at it. */
    private void handOverWithoutLeaving(CustomerRef customer) {
        int port = mailSender.getPort();
        mailSender.setPort(1);
        try {
            agenda.advance(Duration.between(clock.instant(), dueAt(customer)));
        } finally {
            mailSender.setPort(port);
        }
        jdbc.sql("""
                        update message set attempts = 0, attempts_since = null, problem = null,
                               next_attempt_at = timestamptz '2100-01-01 00:00:00Z'
                         where customer_ref = :c and state = 'WAITING'""").param("c", customer.value()).update();
    }

    private Instant dueAt(CustomerRef customer) {
        return jdbc.sql("select due_at from invitation where customer_ref = :c")
                .param("c", customer.value())
                .query(Timestamp.class)
                .single()
                .toInstant();
    }

    private void dueNow(CustomerRef customer) {
        jdbc.sql("update message set next_attempt_at = :now where customer_ref = :c and state = 'WAITING'")
                .param("c", customer.value())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }
}
