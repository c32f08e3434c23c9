package io.northloop.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.northloop.customer.CustomerRef;
import io.northloop.organisation.UnitRef;
import io.northloop.shared.bootstrap.NorthloopTest;
import io.northloop.shared.bootstrap.TestAgenda;
import io.northloop.shared.bootstrap.TestClock;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Invitations while the mail server is away, or takes the call and says nothing. */
@NorthloopTest
class MailServerTroubleTest {

    private final Workshop workshop;
    private final TestAgenda agenda;
    private final TestClock clock;
    private final JdbcClient jdbc;
    private final JavaMailSenderImpl mailSender;

    @Autowired
    MailServerTroubleTest(
            Workshop workshop, TestAgenda agenda, TestClock clock, JdbcClient jdbc, JavaMailSenderImpl mailSender) {
        this.workshop = workshop;
        this.agenda = agenda;
        this.clock = clock;
        this.jdbc = jdbc;
        this.mailSender = mailSender;
    }

    @Test
    void a_mail_server_that_accepts_and_says_nothing_is_left_and_holds_no_lock() throws Exception {
        CustomerRef customer = workshop.customer();
        workshop.serve(workshop.centre(), customer, workshop.threeInTheAfternoon());
        // What others left behind is sent before, so that the silent server hears of this mail first.
        agenda.advance(Duration.ofHours(18).minusMinutes(1));
        Properties before = mailSender.getJavaMailProperties();
        assertThat(Map.of(
                        "mail.smtp.connectiontimeout", "10000",
                        "mail.smtp.timeout", "15000",
                        "mail.smtp.writetimeout", "15000"))
                .allSatisfy(
                        (name, value) -> assertThat(before.getProperty(name)).isEqualTo(value));
        int port = mailSender.getPort();
        try {
            CompletableFuture<Integer> sending;
            try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
                Properties impatient = new Properties();
                impatient.putAll(before);
                impatient.setProperty("mail.smtp.timeout", "3000");
                mailSender.setJavaMailProperties(impatient);
                mailSender.setPort(silent.getLocalPort());
                sending = CompletableFuture.supplyAsync(() -> agenda.advance(Duration.ofMinutes(1)));
                silent.accept();
                assertThat(jdbc.sql("select id from message where customer_ref = :c for update nowait")
                                .param("c", customer.value())
                                .query()
                                .listOfRows())
                        .hasSize(1);
                assertThat(sending.isDone()).isFalse();
                // The clock steps on from retry to retry; each one is left in its turn.
                await().atMost(Duration.ofSeconds(20)).until(() -> workshop.attempts(customer) >= 1);
            }
            sending.get(60, TimeUnit.SECONDS);
        } finally {
            mailSender.setPort(port);
            mailSender.setJavaMailProperties(before);
        }
        assertThat(workshop.message(customer)).startsWith("WAITING");
        agenda.advance(Duration.ofHours(1));
        assertThat(workshop.message(customer)).isEqualTo("SENT");
        assertThat(workshop.invitations(customer)).containsExactly("SENT");
    }

    @Test
    void every_mail_arrives_once_after_the_mail_server_was_down_for_an_hour() {
        UnitRef centre = workshop.centre();
        Instant ended = workshop.threeInTheAfternoon();
        List<CustomerRef> customers =
                IntStream.range(0, 20).mapToObj(i -> workshop.customer()).toList();
        customers.forEach(customer -> workshop.serve(centre, customer, ended));
        int port = mailSender.getPort();
        mailSender.setPort(1);
        try {
            agenda.advance(Duration.ofHours(19));
            assertThat(customers)
                    .allSatisfy(customer -> assertThat(workshop.mails(customer)).isEmpty());
        } finally {
            mailSender.setPort(port);
        }
        agenda.advance(Duration.ofHours(1));
        assertThat(customers)
                .allSatisfy(customer -> assertThat(workshop.mails(customer)).hasSize(1));
    }

    /** Otherwise the mails of a second run through the same hours would wait for a server that has long been back. */
    @Test
    void a_pause_is_over_once_a_mail_has_left_also_for_a_clock_that_is_put_back() {
        UnitRef centre = workshop.centre();
        Instant ended = workshop.threeInTheAfternoon();
        List<CustomerRef> paused = workshop.customers(12);
        paused.forEach(customer -> workshop.serve(centre, customer, ended));
        int port = mailSender.getPort();
        mailSender.setPort(1);
        try {
            agenda.advance(Duration.ofHours(18));
        } finally {
            mailSender.setPort(port);
        }
        agenda.advance(Duration.ofMinutes(1));
        assertThat(paused)
                .allSatisfy(
                        customer -> assertThat(workshop.invitations(customer)).containsExactly("SENT"));

        clock.set(ended);
        List<CustomerRef> again = workshop.customers(12);
        again.forEach(customer -> workshop.serve(centre, customer, ended));
        agenda.advance(Duration.ofHours(18));
        assertThat(again)
                .allSatisfy(
                        customer -> assertThat(workshop.invitations(customer)).containsExactly("SENT"));
    }
}
