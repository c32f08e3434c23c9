package io.northloop.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.northloop.shared.port.RememberedReplies;
import jakarta.servlet.FilterChain;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

class AnswerOnceTest {

    private final Map<String, byte[]> prints = new HashMap<>();
    private final Map<String, RememberedReplies.Reply> kept = new HashMap<>();
    private final AtomicInteger done = new AtomicInteger();
    private final AnswerOnce filter = new AnswerOnce(new InMemory(), problems());

    @Test
    void does_once_what_is_sent_twice() throws Exception {
        MockHttpServletResponse first = post("k", "{\"a\":1}", created());
        MockHttpServletResponse second = post("k", "{\"a\":1}", created());
        assertThat(done).hasValue(1);
        assertThat(second.getStatus()).isEqualTo(201);
        assertThat(second.getContentAsString(StandardCharsets.UTF_8))
                .isEqualTo(first.getContentAsString(StandardCharsets.UTF_8))
                .isEqualTo("{\"number\":1}");
        assertThat(second.getHeader("Location")).isEqualTo("/api/v1/x/1");
        assertThat(second.getHeader("Idempotency-Replayed")).isEqualTo("true");
    }

    @Test
    void refuses_another_body_under_the_same_key() throws Exception {
        post("k", "{\"a\":1}", created());
        MockHttpServletResponse second = post("k", "{\"a\":2}", created());
        assertThat(second.getStatus()).isEqualTo(422);
        assertThat(second.getContentAsString()).contains("idempotency-key-reused");
        assertThat(done).hasValue(1);
    }

    @Test
    void lets_a_refused_request_be_tried_again() throws Exception {
        post("k", "{}", (request, response) -> ((MockHttpServletResponse) unwrap(response)).setStatus(422));
        assertThat(kept).isEmpty();
        assertThat(post("k", "{}", created()).getStatus()).isEqualTo(201);
    }

    @Test
    void keeps_no_reply_that_the_handler_marks_as_secret() throws Exception {
        FilterChain disclosing = (request, response) -> {
            ((jakarta.servlet.http.HttpServletResponse) response).setHeader("Cache-Control", "no-store");
            created().doFilter(request, response);
        };
        post("k", "{}", disclosing);
        assertThat(kept).isEmpty();
        MockHttpServletResponse second = post("k", "{}", disclosing);
        assertThat(second.getContentAsString()).isEqualTo("{\"number\":2}");
        assertThat(second.getHeader("Idempotency-Replayed")).isNull();
    }

    @Test
    void keeps_replies_that_carry_only_the_header_of_all_replies() throws Exception {
        FilterChain headersFirst = (request, response) -> {
            ((jakarta.servlet.http.HttpServletResponse) response).setHeader("Cache-Control", "no-store");
            filter.doFilter(request, response, created());
        };
        var request = new MockHttpServletRequest("POST", "/api/v1/x");
        request.addHeader("Idempotency-Key", "all");
        headersFirst.doFilter(request, new MockHttpServletResponse());
        assertThat(kept).containsKey("all");
    }

    @Test
    void leaves_requests_without_a_key_alone() throws Exception {
        post(null, "{}", created());
        post(null, "{}", created());
        assertThat(done).hasValue(2);
    }

    private FilterChain created() {
        return (request, response) -> {
            request.getInputStream().readAllBytes();
            var http = (jakarta.servlet.http.HttpServletResponse) response;
            http.setStatus(201);
            http.setHeader("Location", "/api/v1/x/1");
            http.setContentType("application/json");
            http.getOutputStream()
                    .write(("{\"number\":" + done.incrementAndGet() + "}").getBytes(StandardCharsets.UTF_8));
        };
    }

    private static jakarta.servlet.ServletResponse unwrap(jakarta.servlet.ServletResponse response) {
        return response instanceof jakarta.servlet.ServletResponseWrapper wrapper
                ? unwrap(wrapper.getResponse())
                : response;
    }

    private MockHttpServletResponse post(@Nullable String key, String body, FilterChain chain) throws Exception {
        var request = new MockHttpServletRequest("POST", "/api/v1/x");
        request.setContentType("application/json");
        request.setContent(body.getBytes(StandardCharsets.UTF_8));
        if (key != null) {
            request.addHeader("Idempotency-Key", key);
        }
        var response = new MockHttpServletResponse();
        filter.doFilter(request, response, chain);
        return response;
    }

    private static ProblemDocuments problems() {
        var messages = new StaticMessageSource();
        messages.setUseCodeAsDefaultMessage(true);
        messages.addMessage("error.invalid", Locale.ENGLISH, "Not right.");
        return new ProblemDocuments(
                new Sentences(messages),
                new VisitorLocale(FixedCompany.english()),
                JsonMapper.builder().build());
    }

    private final class InMemory implements RememberedReplies {

        @Override
        public Claim claim(String sender, String key, byte[] fingerprint) {
            byte[] known = prints.putIfAbsent(key, fingerprint);
            if (known == null) {
                return new Claim.First();
            }
            if (!Arrays.equals(known, fingerprint)) {
                return new Claim.OtherRequest();
            }
            Reply reply = kept.get(key);
            return reply == null ? new Claim.AtWork() : new Claim.Done(reply);
        }

        @Override
        public void keep(String sender, String key, Reply reply) {
            kept.put(key, reply);
        }

        @Override
        public void forget(String sender, String key) {
            prints.remove(key);
        }
    }
}
