package io.northloop.shared.bootstrap;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/**
 * Makes the next start faster: a while after the first one it lets a second, short-lived process start on an empty home
 * and write down which classes it loaded (an ahead-of-time cache of the JVM, about 200 MB). That process runs at the
 * lowest priority and goes down with this one.
 */
@Component
@ConditionalOnProperty("northloop.aot-training")
final class AotTraining implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(AotTraining.class);
    private static final Duration AFTER_START = Duration.ofMinutes(2);
    private static final long MINUTES_AT_MOST = 10;

    private final Path cache;
    private final Path application;
    private @Nullable Thread thread;

    /**
     * @param cache file to write
     * @param application the jar, beside its unpacked libraries
     */
    AotTraining(@Value("${northloop.aot-training}") Path cache, @Value("${java.class.path}") Path application) {
        this.cache = cache;
        this.application = application.toAbsolutePath();
    }

    @Override
    public synchronized void start() {
        thread = Thread.ofPlatform().name("aot-training").daemon().start(this::train);
    }

    private void train() {
        Path home = cache.resolveSibling("training-home");
        Path draft = cache.resolveSibling("northloop.aot.new");
        try {
            Thread.sleep(AFTER_START);
            run(home, draft);
            if (Files.exists(draft)) {
                Files.move(draft, cache, StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (InterruptedException e) {
            log.debug("Stopped while preparing the next start");
        } catch (IOException e) {
            log.warn("The next start will be no faster: {}", e.getMessage());
        } finally {
            delete(home);
        }
    }

    private void run(Path home, Path draft) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(List.of(
                        "nice",
                        "-n",
                        "19",
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:AOTCacheOutput=" + draft,
                        "-Dspring.context.exit=onRefresh",
                        "-Xlog:disable",
                        "--enable-native-access=ALL-UNNAMED",
                        "-jar",
                        application.toString(),
                        "--northloop.home=" + home,
                        "--northloop.background=false",
                        "--server.port=0"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            if (!process.waitFor(MINUTES_AT_MOST, TimeUnit.MINUTES)) {
                log.warn("Preparing the next start took too long and was given up");
            }
        } finally {
            process.destroy();
            process.waitFor(30, TimeUnit.SECONDS);
        }
    }

    /** The process ends abruptly once it has written what it learnt, and leaves its database running. */
    private static void delete(Path home) {
        try {
            EmbeddedPostgres.stopLeftBehind(home.resolve(EmbeddedServers.POSTGRES));
            FileSystemUtils.deleteRecursively(home);
        } catch (IOException e) {
            log.warn("Could not delete {}: {}", home, e.getMessage());
        }
    }

    @Override
    public synchronized void stop() {
        Thread running = thread;
        if (running != null) {
            running.interrupt();
            try {
                running.join(Duration.ofSeconds(40));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            thread = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }
}
