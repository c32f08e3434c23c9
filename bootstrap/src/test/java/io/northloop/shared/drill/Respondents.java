package io.northloop.shared.drill;

import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * People who answer surveys. Each holds on to a link until the server has acknowledged the answer, whatever happens to
 * the server in between; some send an acknowledged answer once more, as a browser does that missed the reply.
 */
final class Respondents {

    private static final int CREATED = 201;
    private static final int SENT_AGAIN_ONE_IN = 10;

    private final String series;
    private final int links;
    private final int port;
    private final IntUnaryOperator scores;
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicLong acknowledged = new AtomicLong();
    private final AtomicLong retries = new AtomicLong();
    private final AtomicLong unexpected = new AtomicLong();
    private final BitSet acknowledgedLinks = new BitSet();

    /** How long the answer of each link took, in nanoseconds. */
    private final long[] took;

    private volatile boolean going;
    private volatile boolean sendAgain;
    private List<Thread> people = List.of();

    /** @param scores what the respondent of a link gives, 0 … 10, by the link's number */
    Respondents(String series, int links, int port, IntUnaryOperator scores) {
        this.series = series;
        this.links = links;
        this.port = port;
        this.scores = scores;
        this.took = new long[links + 1];
    }

    /** @param again whether some answers are sent twice */
    void start(int number, boolean again) {
        going = true;
        sendAgain = again;
        people = IntStream.range(0, number)
                .mapToObj(n -> Thread.ofPlatform().name("respondent-" + n).start(this::answer))
                .toList();
    }

    /** Returns when everybody has had their last answer acknowledged. */
    void stop() throws InterruptedException {
        going = false;
        for (Thread person : people) {
            person.join();
        }
    }

    private void answer() {
        @Nullable KeptConnection connection = null;
        while (going) {
            int link = next.incrementAndGet();
            if (link > links) {
                throw new IllegalStateException("Too few links were seeded: " + links);
            }
            long start = System.nanoTime();
            connection = untilAcknowledged(connection, link);
            took[link] = System.nanoTime() - start;
            note(link);
            if (sendAgain && link % SENT_AGAIN_ONE_IN == 0) {
                connection = untilAcknowledged(connection, link);
            }
        }
    }

    private synchronized void note(int link) {
        acknowledgedLinks.set(link);
        acknowledged.incrementAndGet();
    }

    private KeptConnection untilAcknowledged(@Nullable KeptConnection open, int link) {
        String path = "/public/v1/surveys/" + SeededLinks.token(series, link) + "/response";
        String body = """
                {"answers":[{"question":"recommend","value":%d},{"question":"reason","value":"Waited long, friendly staff."}],\
                "locale":"en","consent":{"callback":false}}""".formatted(scores.applyAsInt(link));
        @Nullable KeptConnection connection = open;
        while (true) {
            try {
                if (connection == null || connection.isClosed()) {
                    connection = new KeptConnection(port);
                }
                int status = connection.post(path, body);
                if (status == CREATED) {
                    return connection;
                }
                unexpected.incrementAndGet();
                pause();
            } catch (IOException e) {
                retries.incrementAndGet();
                connection = null;
                pause();
            }
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    long acknowledged() {
        return acknowledged.get();
    }

    /** How many answers were begun; their links are numbered from 1. */
    int begun() {
        return next.get();
    }

    /** In milliseconds; of the links after the one up to the other, all of them acknowledged. */
    double percentile99(int after, int upTo) {
        long[] sorted = Arrays.stream(took, after + 1, upTo + 1).sorted().toArray();
        return sorted[(int) Math.ceil(sorted.length * 0.99) - 1] / 1e6;
    }

    /** Links whose answer was acknowledged, by number. */
    synchronized BitSet acknowledgedLinks() {
        return (BitSet) acknowledgedLinks.clone();
    }

    long retries() {
        return retries.get();
    }

    /** Replies other than 201, all of which were tried again. */
    long unexpected() {
        return unexpected.get();
    }
}
