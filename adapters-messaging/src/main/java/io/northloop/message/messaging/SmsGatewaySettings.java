package io.northloop.message.messaging;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the provider's gateway for text messages is called. What it says is an administrator's choice: a host in a
 * private network is called as well, but never another one than that named here.
 *
 * @param url empty where text messages cannot be sent
 * @param method such as {@code POST}
 * @param headers sent with every call, such as {@code Authorization}; secrets
 * @param body JSON in whose texts {@code {to}}, {@code {text}}, {@code {id}} and {@code {language}} are replaced:
 *     number with country ({@code +86…}), text, idempotency key, {@code zh-CN} or {@code en}
 * @param expectedStatus the HTTP statuses that say that the message was taken
 * @param idPointer JSON pointer (RFC 6901) to the provider's id in the reply; empty when it says none. Where it is
 *     named, a reply without it does not count as taken
 * @param idempotencyHeader carries the key that is the same for every attempt
 * @param connectTimeout until the gateway answers the call
 * @param timeout until the whole reply is there
 */
@ConfigurationProperties("northloop.sms")
public record SmsGatewaySettings(
        @Nullable URI url,
        @DefaultValue("POST") String method,
        @DefaultValue Map<String, String> headers,

        @DefaultValue("{\"to\":\"{to}\",\"text\":\"{text}\",\"id\":\"{id}\"}")
        String body,

        @DefaultValue({"200", "201", "202"}) Set<Integer> expectedStatus,
        @DefaultValue("") String idPointer,
        @DefaultValue("Idempotency-Key") String idempotencyHeader,
        @DefaultValue("5s") Duration connectTimeout,
        @DefaultValue("15s") Duration timeout) {

    private static final Pattern METHOD = Pattern.compile("POST|PUT|PATCH");

    /** @throws IllegalArgumentException which names the setting that makes no sense */
    public SmsGatewaySettings {
        headers = Map.copyOf(headers);
        expectedStatus = Set.copyOf(expectedStatus);
        if (url != null && !url.toString().isEmpty()) {
            boolean callable = ("https".equals(url.getScheme()) || "http".equals(url.getScheme()))
                    && url.getHost() != null
                    && url.getUserInfo() == null;
            require(callable, "northloop.sms.url must be an http or https address with a host and without a password");
            require(METHOD.matcher(method).matches(), "northloop.sms.method must be POST, PUT or PATCH");
            require(
                    body.contains("{to}") && body.contains("{text}"),
                    "northloop.sms.body must contain {to} and {text}");
            require(idPointer.isEmpty() || idPointer.startsWith("/"), "northloop.sms.id-pointer must begin with /");
            require(!expectedStatus.isEmpty(), "northloop.sms.expected-status must name a status");
            require(
                    connectTimeout.isPositive() && timeout.isPositive(),
                    "northloop.sms.timeout and northloop.sms.connect-timeout must be positive");
        }
    }

    boolean isSet() {
        return url != null && !url.toString().isEmpty();
    }

    /** @throws IllegalStateException where text messages cannot be sent */
    URI address() {
        if (url == null || !isSet()) {
            throw new IllegalStateException("there is no SMS gateway to send with");
        }
        return url;
    }

    /** Never the secrets in the headers. */
    @Override
    public String toString() {
        return "SmsGatewaySettings[" + url + "]";
    }

    private static void require(boolean sound, String problem) {
        if (!sound) {
            throw new IllegalArgumentException(problem);
        }
    }
}
