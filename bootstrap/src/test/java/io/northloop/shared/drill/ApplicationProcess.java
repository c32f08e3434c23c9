package io.northloop.shared.drill;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The built application, started as {@code ./northloop run} starts it, on a home of its own. */
final class ApplicationProcess implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofMinutes(5);
    private static final String READY = "Northloop is ready";

    private final Path home;
    private final Path log;
    private final List<Path> extraClasses;
    private final int port;
    private final int kafkaPort;
    private Process process;

    private ApplicationProcess(Path home, List<Path> extraClasses, int port, int kafkaPort) throws IOException {
        this.home = home;
        this.log = home.resolveSibling(home.getFileName() + ".log");
        this.extraClasses = extraClasses;
        this.port = port;
        this.kafkaPort = kafkaPort;
        this.process = launch();
    }

    /**
     * Starts and returns when it is ready.
     *
     * @param extraClasses directories put before the application's own classes
     */
    static ApplicationProcess start(Path home, List<Path> extraClasses) throws IOException, InterruptedException {
        ApplicationProcess started = new ApplicationProcess(home, extraClasses, freePort(), freePort());
        started.awaitReady();
        return started;
    }

    private Process launch() throws IOException {
        Files.deleteIfExists(log);
        String jar = System.getProperty("northloop.app");
        if (jar == null) {
            throw new IllegalStateException("Run this by ./northloop check --long or ./northloop bench");
        }
        List<String> classPath = new ArrayList<>();
        extraClasses.forEach(directory -> classPath.add(directory.toString()));
        classPath.add(jar);
        return new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+ExitOnOutOfMemoryError",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-cp",
                        String.join(File.pathSeparator, classPath),
                        "io.northloop.Northloop",
                        "--northloop.home=" + home,
                        "--northloop.bench=true",
                        "--northloop.kafka.port=" + kafkaPort,
                        "--server.port=" + port))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
    }

    private void awaitReady() throws IOException, InterruptedException {
        long deadline = System.nanoTime() + START_LIMIT.toNanos();
        while (!Files.readString(log).contains(READY)) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                throw new IllegalStateException("The application did not start:\n" + Files.readString(log));
            }
            Thread.sleep(100);
        }
    }

    /** kill -9, then a new start; returns when it is ready again. */
    void killAndRestart() throws IOException, InterruptedException {
        process.destroyForcibly();
        process.waitFor();
        process = launch();
        awaitReady();
    }

    int port() {
        return port;
    }

    String kafka() {
        return "127.0.0.1:" + kafkaPort;
    }

    HomeDatabase database() {
        return new HomeDatabase(home);
    }

    /** Processor time of the JVM since it started. */
    Duration cpu() {
        return process.toHandle().info().totalCpuDuration().orElseThrow();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
