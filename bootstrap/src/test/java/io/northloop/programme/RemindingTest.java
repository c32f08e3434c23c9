package io.northloop.programme;

import static org.assertj.core.api.Assertions.assertThat;

import io.northloop.customer.CustomerRef;
import io.northloop.journey.Mailbox;
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

/** What becomes of reminders that cannot leave as planned. */
@NorthloopTest
class RemindingTest {

    private static final Duration DAY = Duration.ofDays(1);

    private final Workshop workshop;
    private final TestAgenda agenda;
    private final TestClock clock;
    private final JdbcClient jdbc;

    @Autowired
    RemindingTest(Workshop workshop, TestAgenda agenda, TestClock clock, JdbcClient jdbc) {
        this.workshop = workshop;
        this.agenda = agenda;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    @Test
    void a_late_reminder_waits_for_the_morning_or_is_dropped_before_expiry() {
        UnitRef centre = workshop.centre();
        CustomerRef reminded = served(centre);
        CustomerRef dropped = workshop.customer();
        workshop.serve(centre, dropped, clock.instant());
        agenda.advance(Duration.ofHours(18));
        // 9 in the morning; the reminders were due at 23, when nobody is written to.
        Instant night = clock.instant().plus(Duration.ofHours(14));
        remindAt(reminded, night, night.plus(DAY));
        remindAt(dropped, night, night.plus(Duration.ofHours(2)));
        agenda.advance(Duration.ofHours(14));
        assertThat(workshop.mails(reminded)).hasSize(1);
        agenda.advance(Duration.ofHours(9));

        assertThat(workshop.mails(reminded)).hasSize(2);
        assertThat(workshop.mails(dropped)).hasSize(1);
    }

    @Test
    void a_reminder_that_cannot_be_written_holds_up_nobody() {
        UnitRef centre = workshop.centre();
        CustomerRef broken = served(centre);
        CustomerRef fine = workshop.customer();
        workshop.serve(centre, fine, clock.instant());
        agenda.advance(Duration.ofHours(18));
        jdbc.sql("update survey_link set token_cipher = 'garbage' where customer_ref = :c")
                .param("c", broken.value())
                .update();
        agenda.advance(Duration.ofDays(2));

        assertThat(workshop.mails(fine)).hasSize(2);
        assertThat(workshop.mails(broken)).hasSize(1);
        assertThat(workshop.invitations(broken)).containsExactly("SENT");
        jdbc.sql("update survey_link set token_cipher = null where customer_ref = :c")
                .param("c", broken.value())
                .update();
        agenda.advance(Duration.ofMinutes(15));
        assertThat(jdbc.sql("select count(*) from invitation where customer_ref = :c and reminder_due_at is null")
                        .param("c", broken.value())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    /** The link is turned to another survey, of 16 questions, as if that had been in force when it was given out. */
    @Test
    void a_reminder_speaks_of_the_version_that_its_link_asks() {
        CustomerRef customer = served(workshop.centre());
        agenda.advance(Duration.ofHours(18));
        assertThat(Mailbox.text(workshop.mails(customer).getFirst())).doesNotContain("16 questions");
        jdbc.sql("""
                        update survey_link set survey_version = (
                            select id from survey_version where survey_ref = 'standard-csi' and published_at is not null
                            order by number desc limit 1)
                        where customer_ref = :c""").param("c", customer.value()).update();
        agenda.advance(Duration.ofDays(2));

        assertThat(Mailbox.text(workshop.mails(customer).getLast())).contains("16 questions");
    }

    private CustomerRef served(UnitRef centre) {
        CustomerRef customer = workshop.customer();
        workshop.serve(centre, customer, workshop.threeInTheAfternoon());
        return customer;
    }

    private void remindAt(CustomerRef customer, Instant reminder, Instant expiry) {
        jdbc.sql("update invitation set reminder_due_at = :reminder, expires_at = :expiry where customer_ref = :c")
                .param("c", customer.value())
                .param("reminder", Timestamp.from(reminder))
                .param("expiry", Timestamp.from(expiry))
                .update();
    }
}
