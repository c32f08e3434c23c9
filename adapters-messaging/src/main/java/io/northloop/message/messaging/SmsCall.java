package io.northloop.message.messaging;

import io.northloop.message.model.Delivery;
import io.northloop.message.model.WaitingMessage;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One call of the gateway, and what its answer means for the message. */
final class SmsCall {

    private static final Logger LOG = LoggerFactory.getLogger(SmsCall.class);
    private static final long LONGEST_REPLY = 64 * 1024L;

    /** E.164: at most 15 digits. */
    private static final Pattern NUMBER = Pattern.compile("\\+[1-9][0-9]{5,14}");

    /** The gateway does not let us in or is not there: a matter of settings, no message is to blame. */
    private static final Set<Integer> NOT_LET_IN = Set.of(401, 403, 404, 405, 407);

    /** It is busy, or it is away behind its proxy: it wants to be left alone for a while. */
    private static final Set<Integer> BUSY = Set.of(429, 502, 503, 504);

    /** Refusals of the request that may go another way the next time (RFC 9110 §15.5.9, RFC 8470). */
    private static final Set<Integer> ANOTHER_TIME = Set.of(408, 409, 425);

    private final HttpClient client;
    private final SmsGatewaySettings settings;
    private final SmsBody body;

    SmsCall(HttpClient client, SmsGatewaySettings settings, SmsBody body) {
        this.client = client;
        this.settings = settings;
        this.body = body;
    }

    Delivery send(WaitingMessage message) {
        if (!NUMBER.matcher(message.content().address()).matches()) {
            return new Delivery.Undeliverable("not a number that text messages can be sent to");
        }
        Delivery delivery = called(request(message));
        if (!(delivery instanceof Delivery.Taken)) {
            LOG.warn("message {} not sent: {}", message.id(), delivery);
        }
        return delivery;
    }

    private HttpRequest request(WaitingMessage message) {
        HttpRequest.Builder request = HttpRequest.newBuilder(settings.address())
                .timeout(settings.timeout())
                .header("Content-Type", "application/json")
                .header("Accept", "application/json");
        settings.headers().forEach(request::setHeader);
        return request.setHeader(settings.idempotencyHeader(), message.idempotencyKey())
                .method(settings.method(), HttpRequest.BodyPublishers.ofString(body.of(message)))
                .build();
    }

    private Delivery called(HttpRequest request) {
        CompletableFuture<HttpResponse<byte[]>> call =
                client.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), LONGEST_REPLY));
        try {
            // The request's own time-out ends with the headers of the reply; this one with its body.
            Duration patience = settings.connectTimeout().plus(settings.timeout());
            return judged(call.get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (ExecutionException e) {
            return lost(e.getCause() == null ? e : e.getCause());
        } catch (TimeoutException e) {
            call.cancel(true);
            return new Delivery.Unreachable("the gateway does not answer");
        } catch (InterruptedException e) {
            call.cancel(true);
            Thread.currentThread().interrupt();
            return new Delivery.Unreachable("interrupted");
        }
    }

    private static Delivery lost(Throwable problem) {
        String kind = problem.getClass().getSimpleName();
        if (problem instanceof ConnectException) {
            return new Delivery.Unreachable("no gateway to talk to: " + kind);
        }
        return problem instanceof IOException
                ? new Delivery.Unreachable("the gateway does not answer: " + kind)
                : new Delivery.Failed(kind);
    }

    private Delivery judged(HttpResponse<byte[]> reply) {
        int status = reply.statusCode();
        String said = "the gateway answered " + status;
        if (settings.expectedStatus().contains(status)) {
            return taken(reply.body());
        }
        if (NOT_LET_IN.contains(status)) {
            return new Delivery.Unreachable(said + "; see northloop.sms.url and northloop.sms.headers");
        }
        if (BUSY.contains(status)) {
            return new Delivery.Unreachable(said);
        }
        if (status >= 300 && status < 400) {
            return new Delivery.Unreachable(said + ", a way to elsewhere that is not followed; see northloop.sms.url");
        }
        return status >= 400 && status < 500 && !ANOTHER_TIME.contains(status)
                ? new Delivery.Refused(said)
                : new Delivery.Failed(said);
    }

    private Delivery taken(byte[] reply) {
        if (settings.idPointer().isEmpty()) {
            return new Delivery.Taken();
        }
        return providerId(reply)
                .<Delivery>map(id -> new Delivery.Taken(Optional.of(id)))
                .orElseGet(() -> new Delivery.Failed("the gateway's reply has no " + settings.idPointer()));
    }

    private Optional<String> providerId(byte[] reply) {
        try {
            JsonNode id = JsonMapper.shared()
                    .readTree(new String(reply, StandardCharsets.UTF_8))
                    .at(settings.idPointer());
            return id.isValueNode() && !id.isNull() && !id.asString().isBlank()
                    ? Optional.of(id.asString())
                    : Optional.empty();
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }
}
