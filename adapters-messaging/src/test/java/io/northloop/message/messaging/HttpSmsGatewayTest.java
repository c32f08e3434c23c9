package io.northloop.message.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.northloop.customer.ContactChannel;
import io.northloop.message.MessageId;
import io.northloop.message.model.Delivery;
import io.northloop.message.model.MessageContent;
import io.northloop.message.model.PostMode;
import io.northloop.message.model.WaitingMessage;
import io.northloop.message.port.PostOffice;
import io.northloop.shared.Language;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The gateway for text messages against a real HTTP server that behaves in every way a provider may. */
class HttpSmsGatewayTest {

    private final FakeProvider provider = new FakeProvider();

    @AfterEach
    void stop() {
        provider.close();
    }

    @Test
    void a_message_is_taken_with_its_key_in_header_and_body_and_named_by_the_provider() {
        provider.answer(200, "{\"result\":{\"messageId\":\"SM-7\"}}");

        assertThat(send(message("回“T”退订 \"quoted\" {id}"))).isEqualTo(new Delivery.Taken(Optional.of("SM-7")));

        FakeProvider.Call call = provider.calls().getFirst();
        assertThat(call.method()).isEqualTo("POST");
        assertThat(call.headers().getFirst("Idempotency-Key")).isEqualTo("invitation:inv_1");
        assertThat(call.headers().getFirst("Authorization")).isEqualTo("Bearer s3cret");
        assertThat(call.body()).isEqualTo("""
                {"sms":{"phone":"+8613800138000","content":"回“T”退订 \\"quoted\\" {id}","lang":"zh-CN"},\
                "outId":"invitation:inv_1","tries":[1,"invitation:inv_1"]}""");
    }

    @Test
    void a_provider_that_names_no_id_may_be_told_so() {
        provider.answer(202, "");
        SmsGatewaySettings nameless = settings(provider.url(), "", Duration.ofSeconds(5));

        assertThat(send(nameless, message("hello"))).isEqualTo(new Delivery.Taken());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no json", "{\"code\":\"LIMIT\"}", "{\"result\":{\"messageId\":null}}"})
    void a_reply_without_the_id_that_it_should_have_is_tried_again(String reply) {
        provider.answer(200, reply);

        assertThat(send(message("hello"))).isInstanceOf(Delivery.Failed.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 402, 410, 422, 451})
    void a_refusal_ends_it(int status) {
        provider.answer(status, "{}");

        assertThat(send(message("hello"))).isEqualTo(new Delivery.Refused("the gateway answered " + status));
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 409, 425, 500, 501, 204})
    void a_failure_is_tried_again(int status) {
        provider.answer(status, "{}");

        assertThat(send(message("hello"))).isEqualTo(new Delivery.Failed("the gateway answered " + status));
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 404, 405, 407, 429, 502, 503, 504})
    void a_gateway_that_lets_nobody_in_or_is_busy_is_left_alone_and_no_message_blamed(int status) {
        provider.answer(status, "{}");

        assertThat(send(message("hello")))
                .isInstanceOfSatisfying(
                        Delivery.Unreachable.class,
                        away -> assertThat(away.reason()).startsWith("the gateway answered " + status));
    }

    @Test
    void a_redirect_is_not_followed() {
        try (FakeProvider elsewhere = new FakeProvider()) {
            provider.redirect(elsewhere.url());

            assertThat(send(message("hello"))).isInstanceOf(Delivery.Unreachable.class);
            assertThat(elsewhere.calls()).isEmpty();
        }
    }

    @Test
    void a_silent_gateway_is_left() {
        provider.hangBeforeHeaders();

        assertThat(send(settings(provider.url(), "", Duration.ofMillis(300)), message("hello")))
                .isInstanceOf(Delivery.Unreachable.class);
    }

    @Test
    void a_gateway_that_goes_silent_in_the_middle_of_its_reply_is_left() {
        provider.hangInBody();

        assertThat(send(settings(provider.url(), "", Duration.ofMillis(300)), message("hello")))
                .isInstanceOf(Delivery.Unreachable.class);
    }

    @Test
    void a_reply_without_end_is_left() {
        provider.answer(200, "x".repeat(100_000));

        assertThat(send(message("hello"))).isInstanceOf(Delivery.Unreachable.class);
    }

    @Test
    void a_gateway_that_is_not_there_is_away() {
        URI gone = provider.url();
        provider.close();

        assertThat(send(settings(gone, "", Duration.ofSeconds(5)), message("hello")))
                .isEqualTo(new Delivery.Unreachable("no gateway to talk to: ConnectException"));
    }

    @Test
    void a_second_attempt_has_the_same_key() {
        provider.answer(500, "");
        send(message("hello"));
        provider.answer(200, "{\"result\":{\"messageId\":7}}");

        assertThat(send(message("hello"))).isEqualTo(new Delivery.Taken(Optional.of("7")));
        assertThat(provider.calls())
                .hasSize(2)
                .extracting(call -> call.headers().getFirst("Idempotency-Key") + " " + call.body())
                .containsOnly(provider.calls().getFirst().headers().getFirst("Idempotency-Key") + " "
                        + provider.calls().getFirst().body());
    }

    @Test
    void what_is_no_number_is_not_sent_at_all() {
        MessageContent content = new MessageContent("hotline", "hello", "", null, Map.of(), List.of());

        assertThat(send(new WaitingMessage(new MessageId(new UUID(1, 1)), "k", Language.EN, "", content)))
                .isInstanceOf(Delivery.Undeliverable.class);
        assertThat(provider.calls()).isEmpty();
    }

    @Test
    void without_an_address_or_in_the_demo_nothing_leaves() {
        SmsGatewaySettings none = settings(null, "", Duration.ofSeconds(5));
        try (HttpSmsGateway without = new HttpSmsGateway(none, false);
                HttpSmsGateway demo = new HttpSmsGateway(settings(), true)) {
            assertThat(without.mode()).isEqualTo(PostMode.NONE);
            assertThat(demo.mode()).isEqualTo(PostMode.DEMO);
            assertThat(without.channel()).isEqualTo(ContactChannel.SMS);
            assertThatThrownBy(without::begin).isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(demo::begin).isInstanceOf(IllegalStateException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://sms.example.com", "/relative", "https://user:secret@sms.example.com/"})
    void an_address_that_cannot_be_called_refuses_the_start(String url) {
        assertThatThrownBy(() -> settings(URI.create(url), "", Duration.ofSeconds(5)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("northloop.sms.url");
    }

    @Test
    void a_body_that_is_no_json_refuses_the_start() {
        assertThatThrownBy(() -> new SmsBody("{\"to\": {to}, \"text\": {text}}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("northloop.sms.body");
    }

    private Delivery send(WaitingMessage message) {
        return send(settings(), message);
    }

    private static Delivery send(SmsGatewaySettings settings, WaitingMessage message) {
        try (HttpSmsGateway gateway = new HttpSmsGateway(settings, false);
                PostOffice.Round round = gateway.begin()) {
            return round.send(message);
        }
    }

    private SmsGatewaySettings settings() {
        return settings(provider.url(), "/result/messageId", Duration.ofSeconds(5));
    }

    private static SmsGatewaySettings settings(
            @org.jspecify.annotations.Nullable URI url, String idPointer, Duration timeout) {
        return new SmsGatewaySettings(
                url,
                "POST",
                Map.of("Authorization", "Bearer s3cret"),
                """
                {"sms":{"phone":"{to}","content":"{text}","lang":"{language}"},"outId":"{id}","tries":[1,"{id}"]}""",
                Set.of(200, 202),
                idPointer,
                "Idempotency-Key",
                Duration.ofMillis(200),
                timeout);
    }

    private static WaitingMessage message(String text) {
        return new WaitingMessage(
                new MessageId(new UUID(1, 1)),
                "invitation:inv_1",
                Language.ZH_CN,
                "subject",
                new MessageContent("+8613800138000", text, "", null, Map.of(), List.of()));
    }
}
