package io.northloop.message.messaging;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A provider of text messages on a port of this machine, as good or bad as a test wants it. */
final class FakeProvider implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile Reply reply = exchange -> exchange.sendResponseHeaders(200, -1);

    FakeProvider() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/send", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            calls.add(new Call(exchange.getRequestMethod(), exchange.getRequestHeaders(), body));
            reply.to(exchange);
            exchange.close();
        });
        server.start();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/send");
    }

    List<Call> calls() {
        return calls;
    }

    void answer(int status, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        reply = exchange -> {
            boolean without = bytes.length == 0 || status == 204;
            exchange.sendResponseHeaders(status, without ? -1 : bytes.length);
            if (!without) {
                exchange.getResponseBody().write(bytes);
            }
        };
    }

    void redirect(URI elsewhere) {
        reply = exchange -> {
            exchange.getResponseHeaders().add("Location", elsewhere.toString());
            exchange.sendResponseHeaders(307, -1);
        };
    }

    void hangBeforeHeaders() {
        reply = exchange -> hang();
    }

    void hangInBody() {
        reply = exchange -> {
            exchange.sendResponseHeaders(200, 100);
            exchange.getResponseBody().write('{');
            exchange.getResponseBody().flush();
            hang();
        };
    }

    private void hang() {
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    record Call(String method, Headers headers, String body) {}

    private interface Reply {
        void to(HttpExchange exchange) throws IOException;
    }
}
