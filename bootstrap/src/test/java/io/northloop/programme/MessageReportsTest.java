package io.northloop.programme;

import static org.assertj.core.api.Assertions.assertThat;

import io.northloop.access.web.Machine;
import io.northloop.access.web.TestAccounts;
import io.northloop.customer.ContactChannel;
import io.northloop.customer.CustomerDirectory;
import io.northloop.customer.CustomerRef;
import io.northloop.organisation.UnitRef;
import io.northloop.shared.bootstrap.NorthloopTest;
import io.northloop.shared.bootstrap.TestAgenda;
import io.northloop.shared.bootstrap.TestClock;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What providers report of mails that left: bounces and complaints. */
@NorthloopTest
class MessageReportsTest {

    private static final AtomicInteger CLIENTS = new AtomicInteger();
    private static final String PATH = "/api/v1/message-reports";

    private final Workshop workshop;
    private final TestAgenda agenda;
    private final TestClock clock;
    private final TestAccounts accounts;
    private final CustomerDirectory customers;
    private final JdbcClient jdbc;
    private final int port;

    @Autowired
    MessageReportsTest(
            Workshop workshop,
            TestAgenda agenda,
            TestClock clock,
            TestAccounts accounts,
            CustomerDirectory customers,
            JdbcClient jdbc,
            @LocalServerPort int port) {
        this.workshop = workshop;
        this.agenda = agenda;
        this.clock = clock;
        this.accounts = accounts;
        this.customers = customers;
        this.jdbc = jdbc;
        this.port = port;
    }

    @Test
    void a_bounce_ends_the_invitation_and_the_contact_is_not_written_to_until_it_is_told_anew() {
        UnitRef centre = workshop.centre();
        CustomerRef customer = asked(centre);
        String address = Workshop.address(customer);
        Machine provider = machine();

        JsonNode receipt = Machine.json(provider.post(PATH, report("idempotencyKey", key(customer), "BOUNCED")));
        assertThat(receipt.get("accepted").asInt()).isEqualTo(1);
        assertThat(workshop.invitations(customer)).containsExactly("BOUNCED");
        assertThat(customers.isUndeliverable(ContactChannel.EMAIL, address)).isTrue();
        assertThat(Machine.json(provider.post(PATH, report("messageId", id(customer), "BOUNCED")))
                        .get("duplicates")
                        .asInt())
                .isEqualTo(1);

        // What bounced does not count for restraint: the next one is planned, and spared for want of a contact.
        workshop.serve(centre, customer, workshop.threeInTheAfternoon());
        agenda.advance(Duration.ofHours(18));
        assertThat(workshop.invitations(customer)).containsExactly("BOUNCED", "SUPPRESSED NO_CONTACT");
        // Telling the same again is no news of the contact; another one is.
        workshop.save(customer, address.toUpperCase(java.util.Locale.ROOT));
        assertThat(customers.isUndeliverable(ContactChannel.EMAIL, address)).isTrue();
        workshop.save(customer, "other-" + address);
        workshop.save(customer, address);
        assertThat(customers.isUndeliverable(ContactChannel.EMAIL, address)).isFalse();
        workshop.serve(centre, customer, workshop.threeInTheAfternoon());
        agenda.advance(Duration.ofHours(18));
        assertThat(workshop.invitations(customer)).containsExactly("BOUNCED", "SUPPRESSED NO_CONTACT", "SENT");
    }

    @Test
    void a_waiting_mail_and_a_reminder_do_not_go_to_where_mail_came_back_from() {
        CustomerRef customer = asked(workshop.centre());
        Machine provider = machine();
        jdbc.sql("update message set provider_id = 'ses-1' where customer_ref = :c")
                .param("c", customer.value())
                .update();

        assertThat(provider.post(PATH, report("providerId", "ses-1", "COMPLAINED"))
                        .statusCode())
                .isEqualTo(202);
        assertThat(customers.hasOptedOut(ContactChannel.EMAIL, Workshop.address(customer)))
                .isTrue();
        assertThat(workshop.invitations(customer)).containsExactly("SENT");
        agenda.advance(Duration.ofDays(3));
        assertThat(workshop.mails(customer)).hasSize(1);
        assertThat(jdbc.sql("""
                        select source from opt_out order by seq desc limit 1""").query(String.class).single()).isEqualTo("COMPLAINT");
    }

    @Test
    void names_every_fault_of_one_report_and_of_each_line() {
        Machine provider = machine();

        HttpResponse<String> wrong = provider.post(PATH, "{\"messageId\":\"a\",\"providerId\":\"b\",\"reason\":\" \"}");
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body()).contains("/messageId", "/kind", "/at");
        assertThat(provider.post(PATH, report("messageId", "msg_nobody", "BOUNCED"))
                        .statusCode())
                .isEqualTo(422);

        CustomerRef first = asked(workshop.centre());
        String lines = String.join(
                "\n",
                List.of(
                        report("idempotencyKey", "no-such", "BOUNCED"),
                        report("idempotencyKey", key(first), "COMPLAINED"),
                        "{\"idempotencyKey\":\"x\",\"kind\":\"LOST\"}",
                        "{\"kind\":\"BOUNCED\",\"at\":\"2100-01-01T00:00:00Z\"}"));
        JsonNode receipt = Machine.json(provider.post(PATH, lines, "application/x-ndjson"));
        assertThat(receipt.get("accepted").asInt()).isEqualTo(1);
        assertThat(receipt.get("rejected")).hasSize(3);
        assertThat(receipt.get("rejected").get(0).get("id").asString()).isEqualTo("no-such");
        assertThat(receipt.get("rejected").get(2).get("errors")).hasSize(2);
    }

    @Test
    void keeps_the_reason_without_the_address() {
        CustomerRef customer = asked(workshop.centre());

        machine().post(PATH, report("idempotencyKey", key(customer), "BOUNCED"));

        assertThat(jdbc.sql("""
                        select reason from message_report join message on id = message_id where customer_ref = :c""")
                        .param("c", customer.value())
                        .query(String.class)
                        .single())
                .isEqualTo("550 5.1.1 <***> unknown");
    }

    private CustomerRef asked(UnitRef centre) {
        CustomerRef customer = workshop.customer();
        workshop.serve(centre, customer, workshop.threeInTheAfternoon());
        agenda.advance(Duration.ofHours(18));
        assertThat(workshop.invitations(customer))
                .as(workshop.message(customer))
                .containsExactly("SENT");
        return customer;
    }

    private String key(CustomerRef customer) {
        return jdbc.sql("select idempotency_key from message where customer_ref = :c")
                .param("c", customer.value())
                .query(String.class)
                .single();
    }

    /** As the Message-ID of the mail names it. */
    private String id(CustomerRef customer) {
        try {
            String whole = workshop.mails(customer).getFirst().getMessageID();
            return whole.substring(1, whole.indexOf('@'));
        } catch (jakarta.mail.MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private String report(String by, String name, String kind) {
        Instant now = clock.instant();
        return "{\"%s\":\"%s\",\"kind\":\"%s\",\"reason\":\"550 5.1.1 <a.b@example.com> unknown\",\"at\":\"%s\"}"
                .formatted(by, name, kind, now);
    }

    private Machine machine() {
        String id = "provider-" + CLIENTS.incrementAndGet();
        return Machine.signedIn(port, id, accounts.client(id, null));
    }
}
