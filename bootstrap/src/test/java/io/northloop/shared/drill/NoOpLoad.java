package io.northloop.shared.drill;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Clients that post a body like an answer's to the endpoint that does nothing. */
final class NoOpLoad {

    private static final String BODY = """
            {"answers":[{"question":"recommend","value":9},{"question":"reason","value":"Waited long, friendly staff."}],\
            "locale":"en","consent":{"callback":false}}""";

    private NoOpLoad() {}

    /** How many requests were answered. */
    static long run(int port, int clients, int seconds) throws InterruptedException {
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        AtomicLong answered = new AtomicLong();
        List<Thread> threads = new ArrayList<>();
        for (int client = 0; client < clients; client++) {
            threads.add(Thread.ofPlatform().start(() -> {
                try {
                    post(port, end, answered);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        return answered.get();
    }

    private static void post(int port, long end, AtomicLong answered) throws IOException {
        KeptConnection connection = new KeptConnection(port);
        while (System.nanoTime() < end) {
            // The server ends a connection after so many requests.
            if (connection.isClosed()) {
                connection = new KeptConnection(port);
            }
            int status = connection.post(NoOpEndpoint.PATH, BODY);
            if (status != 201) {
                throw new IllegalStateException("The no-op answered " + status);
            }
            answered.incrementAndGet();
        }
        connection.close();
    }
}
