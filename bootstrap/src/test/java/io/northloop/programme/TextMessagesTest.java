package io.northloop.programme;

import static org.assertj.core.api.Assertions.assertThat;

import io.northloop.access.web.Browser;
import io.northloop.customer.ContactChannel;
import io.northloop.customer.CustomerDirectory;
import io.northloop.customer.CustomerRef;
import io.northloop.message.MessageDispatch;
import io.northloop.message.OutgoingMessage;
import io.northloop.message.TextLength;
import io.northloop.organisation.UnitRef;
import io.northloop.shared.Language;
import io.northloop.shared.bootstrap.NorthloopTest;
import io.northloop.shared.bootstrap.TestAgenda;
import io.northloop.shared.bootstrap.TestGateway;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** The standard programme asking by text messages, for as long as these tests run. */
@NorthloopTest
class TextMessagesTest {

    private static final Pattern LINK = Pattern.compile("https?://\\S+");

    private final Workshop workshop;
    private final TestAgenda agenda;
    private final TestGateway gateway;
    private final CustomerDirectory customers;
    private final MessageDispatch dispatch;
    private final JavaMailSenderImpl mailSender;
    private final JdbcClient jdbc;
    private final int port;

    @Autowired
    TextMessagesTest(
            Workshop workshop,
            TestAgenda agenda,
            TestGateway gateway,
            CustomerDirectory customers,
            MessageDispatch dispatch,
            JavaMailSenderImpl mailSender,
            JdbcClient jdbc,
            @LocalServerPort int port) {
        this.workshop = workshop;
        this.agenda = agenda;
        this.gateway = gateway;
        this.customers = customers;
        this.dispatch = dispatch;
        this.mailSender = mailSender;
        this.jdbc = jdbc;
        this.port = port;
    }

    @BeforeEach
    void askByText() {
        channel("SMS");
    }

    @AfterEach
    void askByMail() {
        channel("EMAIL");
    }

    @Test
    void asks_and_reminds_by_short_texts_with_link_and_opt_out_that_work() {
        CustomerRef customer = workshop.customerWithTelephone("138 0013-8001");
        workshop.serve(workshop.centre(), customer, workshop.threeInTheAfternoon());
        agenda.advance(Duration.ofHours(18));
        assertThat(workshop.invitations(customer)).containsExactly("SENT");
        agenda.advance(Duration.ofDays(2));

        List<TestGateway.Text> texts = gateway.to("+8613800138001");
        assertThat(texts).hasSize(2);
        assertThat(texts).allSatisfy(text -> {
            assertThat(TextLength.of(text.text()).segments()).as(text.text()).isLessThanOrEqualTo(2);
            assertThat(text.headerKey()).isEqualTo(text.key());
        });
        assertThat(texts)
                .extracting(TestGateway.Text::key)
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("invitation:inv_"),
                        second -> assertThat(second).startsWith("reminder:inv_"));
        assertThat(jdbc.sql("select provider_id from message where customer_ref = :c order by seq")
                        .param("c", customer.value())
                        .query(String.class)
                        .list())
                .isEqualTo(texts.stream().map(TestGateway.Text::providerId).toList());

        List<URI> links = links(texts.getFirst().text());
        Browser browser = new Browser(port);
        assertThat(links).hasSize(2).isEqualTo(links(texts.getLast().text()));
        assertThat(browser.get(links.getFirst().getPath()).statusCode()).isEqualTo(200);
        assertThat(browser.get(links.getLast().getPath()).statusCode()).isEqualTo(200);
        assertThat(customers.hasOptedOut(ContactChannel.SMS, "13800138001")).isFalse();
        browser.postBare(links.getLast().getPath(), "");
        assertThat(customers.hasOptedOut(ContactChannel.SMS, "13800138001")).isTrue();
        assertThat(customers.hasOptedOut(ContactChannel.PHONE, "13800138001")).isFalse();
    }

    @Test
    void a_gateway_that_is_away_is_tried_again_with_the_same_key_and_holds_up_no_mail() {
        UnitRef centre = workshop.centre();
        CustomerRef customer = workshop.customerWithTelephone("13800138002");
        workshop.serve(centre, customer, workshop.threeInTheAfternoon());
        agenda.advance(Duration.ofHours(18).minusMinutes(1));
        CustomerRef reader = new CustomerRef("text-reader-1");
        gateway.refuse(503, 500);
        dispatch.accept(mail(reader, "text-mail-1"));

        agenda.advance(Duration.ofMinutes(1));
        assertThat(workshop.mails(reader)).hasSize(1);
        assertThat(workshop.message(customer)).startsWith("WAITING the gateway answered 5");
        agenda.advance(Duration.ofMinutes(10));

        assertThat(gateway.to("+8613800138002"))
                .extracting(TestGateway.Text::status)
                .containsExactly(503, 500, 200);
        assertThat(gateway.to("+8613800138002"))
                .extracting(TestGateway.Text::key)
                .containsOnly(gateway.to("+8613800138002").getFirst().key());
        assertThat(workshop.invitations(customer)).containsExactly("SENT");
    }

    @Test
    void a_mail_server_that_is_away_holds_up_no_text() {
        CustomerRef customer = workshop.customerWithTelephone("13800138003");
        workshop.serve(workshop.centre(), customer, workshop.threeInTheAfternoon());
        agenda.advance(Duration.ofHours(18).minusMinutes(1));
        int mailPort = mailSender.getPort();
        mailSender.setPort(1);
        CustomerRef reader = new CustomerRef("text-reader-2");
        try {
            dispatch.accept(mail(reader, "text-mail-2"));
            agenda.advance(Duration.ofMinutes(1));
            assertThat(workshop.mails(reader)).isEmpty();
            assertThat(gateway.to("+8613800138003")).hasSize(1);
        } finally {
            mailSender.setPort(mailPort);
        }
        agenda.advance(Duration.ofMinutes(10));
        assertThat(workshop.mails(reader)).hasSize(1);
    }

    @Test
    void a_refused_text_bounces_and_blames_no_number() {
        CustomerRef customer = workshop.customerWithTelephone("13800138004");
        workshop.serve(workshop.centre(), customer, workshop.threeInTheAfternoon());
        agenda.advance(Duration.ofHours(18).minusMinutes(1));
        gateway.refuse(400);
        agenda.advance(Duration.ofMinutes(1));

        assertThat(workshop.invitations(customer)).containsExactly("BOUNCED");
        assertThat(workshop.message(customer)).isEqualTo("DEAD the gateway answered 400");
        assertThat(customers.isUndeliverable(ContactChannel.SMS, "13800138004")).isFalse();
    }

    @Test
    void whoever_has_no_telephone_is_not_asked() {
        CustomerRef customer = workshop.customer();
        workshop.serve(workshop.centre(), customer, workshop.threeInTheAfternoon());
        agenda.advance(Duration.ofHours(18));

        assertThat(workshop.invitations(customer)).containsExactly("SUPPRESSED NO_CONTACT");
    }

    private void channel(String channel) {
        jdbc.sql("update programme set channel = :channel where ref = 'standard-transactional'")
                .param("channel", channel)
                .update();
    }

    private static OutgoingMessage mail(CustomerRef reader, String key) {
        return new OutgoingMessage(
                key,
                ContactChannel.EMAIL,
                Workshop.address(reader),
                Optional.empty(),
                Optional.empty(),
                "case-opened",
                Language.EN,
                "hello",
                "hello",
                "",
                Optional.empty(),
                Map.of());
    }

    private static List<URI> links(String text) {
        return LINK.matcher(text)
                .results()
                .map(found -> URI.create(found.group()))
                .toList();
    }
}
