package io.northloop.shared.drill;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/** The built application, started as {@code ./northloop run} starts it, on a home of its own. */
final class ApplicationProcess implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofMinutes(5);
    private static final String READY = "Northloop is ready";
    private static final Pattern HEAP_IN_USE = Pattern.compile("used (\\d+)K");

    private final Path home;
    private final Path log;
    private final List<Path> extraClasses;
    private final Map<String, String> settings;
    private final int port;
    private final int kafkaPort;
    private Process process;

    private ApplicationProcess(
            Path home, List<Path> extraClasses, Map<String, String> settings, int port, int kafkaPort)
            throws IOException {
        this.home = home;
        this.settings = settings;
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
        return start(home, extraClasses, Map.of());
    }

    /**
     * Starts and returns when it is ready.
     *
     * @param settings by property, handed over in the environment: they may be secrets
     */
    static ApplicationProcess start(Path home, List<Path> extraClasses, Map<String, String> settings)
            throws IOException, InterruptedException {
        ApplicationProcess started = new ApplicationProcess(home, extraClasses, settings, freePort(), freePort());
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
        ProcessBuilder builder = new ProcessBuilder(List.of(
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
                .redirectOutput(log.toFile());
        builder.environment().put("SPRING_APPLICATION_JSON", JsonMapper.shared().writeValueAsString(settings));
        return builder.start();
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
        kill();
        restart();
    }

    /** kill -9; the data stay. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    /** A new start of a killed one; returns when it is ready again. */
    void restart() throws IOException, InterruptedException {
        process = launch();
        awaitReady();
    }

    /** As a machine that hangs: nothing of it runs until {@link #goOn}. */
    void freeze() throws IOException, InterruptedException {
        signal("STOP");
    }

    void goOn() throws IOException, InterruptedException {
        signal("CONT");
    }

    private void signal(String name) throws IOException, InterruptedException {
        int exit = new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                .inheritIO()
                .start()
                .waitFor();
        if (exit != 0) {
            throw new IOException("kill -" + name + " failed: " + exit);
        }
    }

    Path home() {
        return home;
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

    /** What of the heap is in use after a full collection, in bytes. */
    long heapInUse() throws IOException, InterruptedException {
        jcmd("GC.run");
        return HEAP_IN_USE
                .matcher(jcmd("GC.heap_info"))
                .results()
                .mapToLong(used -> Long.parseLong(used.group(1)) * 1024)
                .findFirst()
                .orElseThrow();
    }

    private String jcmd(String command) throws IOException, InterruptedException {
        Process asked = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        Long.toString(process.pid()),
                        command)
                .redirectErrorStream(true)
                .start();
        String said = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (asked.waitFor() != 0) {
            throw new IOException(said);
        }
        return said;
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
