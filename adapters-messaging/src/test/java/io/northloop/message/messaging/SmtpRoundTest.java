package io.northloop.message.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.northloop.message.MessageId;
import io.northloop.message.model.Delivery;
import io.northloop.message.model.MessageContent;
import io.northloop.message.model.WaitingMessage;
import io.northloop.organisation.OrganisationDirectory;
import io.northloop.shared.Language;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class SmtpRoundTest {

    private final ScriptedMailServer server = new ScriptedMailServer();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void mails_of_one_round_share_a_connection() {
        try (SmtpRound round = round()) {
            for (int mail = 1; mail <= 5; mail++) {
                assertThat(round.send(to("reader" + mail + "@example.com"))).isEqualTo(new Delivery.Taken());
            }
        }

        assertThat(server.recipients()).hasSize(5);
        assertThat(server.connections()).isEqualTo(1);
    }

    @Test
    void the_end_of_a_mail_does_not_wait_for_the_receipt_of_its_text() {
        try (SmtpRound round = round()) {
            round.send(to("first@example.com"));
            long begin = System.nanoTime();
            for (int mail = 1; mail <= 50; mail++) {
                assertThat(round.send(to("reader@example.com"))).isEqualTo(new Delivery.Taken());
            }
            // Held back, each of the 50 would wait 40 ms for the receipt.
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(2));
        }
    }

    @Test
    void a_server_that_hung_up_in_between_is_called_again() {
        server.hangUpAfter(2);

        try (SmtpRound round = round()) {
            for (int mail = 1; mail <= 5; mail++) {
                assertThat(round.send(to("reader" + mail + "@example.com"))).isEqualTo(new Delivery.Taken());
            }
        }

        assertThat(server.recipients()).hasSize(5);
        assertThat(server.connections()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({
        "550 5.1.1 User unknown, true",
        "550 5.1.10 Null MX, true",
        "550-5.1.1 The account does not exist, true",
        "551 5.1.6 Moved, true",
        "550 5.2.1 Mailbox disabled, true",
        "550 User unknown, false",
        "550 5.7.1 Relaying denied, false",
        "552 5.2.2 Mailbox full, false",
        "554 5.7.26 Unauthenticated, false",
    })
    void an_address_is_blamed_only_when_the_server_says_that_it_is_the_address(String reply, boolean blamed) {
        server.answerRecipients(reply.contains("550-") ? reply + "\r\n550 5.1.1 end" : reply);

        try (SmtpRound round = round()) {
            Delivery delivery = round.send(to("reader@example.com"));
            assertThat(delivery instanceof Delivery.Undeliverable)
                    .as("%s", delivery)
                    .isEqualTo(blamed);
            assertThat(delivery instanceof Delivery.Refused).as("%s", delivery).isEqualTo(!blamed);
            // The others after it go over the same connection.
            server.answerRecipients("250 2.1.5 fine");
            assertThat(round.send(to("other@example.com"))).isEqualTo(new Delivery.Taken());
        }
        assertThat(server.connections()).isEqualTo(1);
    }

    @Test
    void a_refusal_for_now_is_tried_again() {
        server.answerRecipients("451 4.7.1 Greylisted");

        try (SmtpRound round = round()) {
            assertThat(round.send(to("reader@example.com"))).isInstanceOf(Delivery.Failed.class);
        }
    }

    @Test
    void a_server_that_is_not_there_is_away_and_what_is_no_address_is_blamed() {
        server.close();

        try (SmtpRound round = round()) {
            assertThat(round.send(to("reader@example.com"))).isInstanceOf(Delivery.Unreachable.class);
            assertThat(round.send(to("no address"))).isInstanceOf(Delivery.Undeliverable.class);
        }
    }

    private SmtpRound round() {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(server.port());
        return new SmtpRound(sender, new MimeMail(company(), Clock.systemUTC(), "no-reply@northloop.invalid"));
    }

    /** Of which only the name is asked. */
    private static OrganisationDirectory company() {
        return (OrganisationDirectory) Proxy.newProxyInstance(
                OrganisationDirectory.class.getClassLoader(),
                new Class<?>[] {OrganisationDirectory.class},
                (proxy, method, arguments) -> {
                    assertThat(method.getName()).isEqualTo("companyName");
                    return "Harbour Motors";
                });
    }

    private static WaitingMessage to(String address) {
        return new WaitingMessage(
                new MessageId(UUID.randomUUID()),
                "key",
                Language.EN,
                "hello",
                new MessageContent(address, "hello", "", null, Map.of(), List.of()));
    }
}
