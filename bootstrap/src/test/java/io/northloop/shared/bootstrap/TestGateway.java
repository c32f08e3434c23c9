package io.northloop.shared.bootstrap;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The provider of text messages that all tests share: it takes every message unless it is told to answer otherwise. */
public final class TestGateway {

    private final HttpServer server;
    private final List<Text> texts = new CopyOnWriteArrayList<>();
    private final Deque<Integer> refusals = new ConcurrentLinkedDeque<>();
    private final AtomicInteger number = new AtomicInteger();

    TestGateway() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/texts", exchange -> {
            JsonNode body = JsonMapper.shared().readTree(exchange.getRequestBody());
            Integer refusal = refusals.poll();
            int status = refusal == null ? 200 : refusal;
            String id = "SM-" + number.incrementAndGet();
            texts.add(new Text(
                    body.get("to").asString(),
                    body.get("text").asString(),
                    body.get("id").asString(),
                    exchange.getRequestHeaders().getFirst("Idempotency-Key"),
                    status,
                    id));
            byte[] reply = ("{\"id\":\"" + id + "\"}").getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, reply.length);
            exchange.getResponseBody().write(reply);
            exchange.close();
        });
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/texts";
    }

    void stop() {
        server.stop(0);
    }

    /** The next calls are answered with these statuses. */
    public void refuse(Integer... statuses) {
        refusals.addAll(List.of(statuses));
    }

    /** The calls for this number, also those that were refused. */
    public List<Text> to(String telephone) {
        return texts.stream().filter(text -> text.to().equals(telephone)).toList();
    }

    /**
     * One call.
     *
     * @param key as the body gives it
     * @param headerKey as the header gives it
     * @param status with which it was answered
     * @param providerId as it was answered
     */
    public record Text(String to, String text, String key, String headerKey, int status, String providerId) {}
}
