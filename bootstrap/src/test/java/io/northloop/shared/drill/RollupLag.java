package io.northloop.shared.drill;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongSupplier;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How far the roll-up is behind the answers that were acknowledged. Answers are folded in the order in which they were
 * taken, nearly: when so many are folded, the lag is the time since so many had been acknowledged.
 */
final class RollupLag {

    private static final Duration PAUSE = Duration.ofMillis(20);
    private static final String FOLDED = """
            select coalesce(sum(s0 + s1 + s2 + s3 + s4 + s5 + s6 + s7 + s8 + s9 + s10), 0) from measurement_rollup""";

    private final JdbcClient jdbc;
    private final LongSupplier acknowledged;
    private final List<Sample> samples = new ArrayList<>();
    private volatile boolean going;
    private Thread watcher = new Thread();

    /** @param acknowledged answers of the company so far */
    RollupLag(JdbcClient jdbc, LongSupplier acknowledged) {
        this.jdbc = jdbc;
        this.acknowledged = acknowledged;
    }

    private record Sample(long at, long acknowledged, long folded) {}

    void start() {
        going = true;
        watcher = Thread.ofPlatform().name("roll-up-lag").start(() -> {
            while (going) {
                long before = acknowledged.getAsLong();
                long at = System.nanoTime();
                samples.add(new Sample(
                        at, before, jdbc.sql(FOLDED).query(Long.class).single()));
                try {
                    Thread.sleep(PAUSE);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return;
                }
            }
        });
    }

    void stop() throws InterruptedException {
        going = false;
        watcher.join();
    }

    /** In milliseconds: 99 of 100 moments were behind by no more. */
    double percentile99() {
        long[] lags = samples.stream().mapToLong(this::lag).sorted().toArray();
        System.out.println("moments looked at: " + lags.length + ", median lag ms: "
                + Arrays.stream(lags).skip(lags.length / 2).findFirst().orElseThrow() / 1_000_000);
        return lags[(int) Math.ceil(lags.length * 0.99) - 1] / 1e6;
    }

    private long lag(Sample sample) {
        return samples.stream()
                .filter(earlier -> earlier.acknowledged() > sample.folded())
                .findFirst()
                .map(earlier -> Math.max(0, sample.at() - earlier.at()))
                .orElse(0L);
    }
}
