package io.northloop.shared.bootstrap;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * A PostgreSQL of our own below the data home: durable, on the loopback interface, with generated passwords. It is
 * started by {@code pg_ctl}, which puts it into a session of its own: a Ctrl-C at the terminal reaches the application
 * only, which then stops the database after it has finished its own work.
 */
final class EmbeddedPostgres implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedPostgres.class);
    private static final String SUPERUSER = "postgres";
    private static final String PID_FILE = "postmaster.pid";
    private static final int WAIT_SECONDS = 60;

    private final Path home;
    private final Path binaries;
    private final Path data;
    private final Path serverLog;
    private final UnprivilegedRun run;
    private final int port;
    private volatile boolean closing;

    private EmbeddedPostgres(Path home, UnprivilegedRun run, int port) throws IOException {
        this.home = home;
        this.binaries = PostgresBinaries.unpack(home);
        this.data = home.resolve("data");
        this.serverLog = home.resolve("postgresql.log");
        this.run = run;
        this.port = port;
    }

    /**
     * Starts the server, first stopping one that a killed application left behind on the same data.
     *
     * @param home directory for binaries, data and log
     * @param wantedPort 0 for any
     * @param settings server settings besides those that keep the data safe, e.g. for tests
     */
    static EmbeddedPostgres start(Path home, DatabaseSecrets secrets, int wantedPort, Map<String, String> settings)
            throws IOException {
        return start(home, UnprivilegedRun.choose(), secrets, wantedPort, settings);
    }

    static EmbeddedPostgres start(
            Path home, UnprivilegedRun run, DatabaseSecrets secrets, int wantedPort, Map<String, String> settings)
            throws IOException {
        EmbeddedPostgres server = new EmbeddedPostgres(home, run, FreePorts.orNext(wantedPort));
        run.own(home);
        run.own(server.binaries);
        run.checkReach(server.program("postgres"));
        server.initialise(home, secrets);
        server.stopOrphan();
        server.launch(settings);
        server.watch(settings);
        try {
            DatabaseRoles.prepare(server.url("postgres"), SUPERUSER, secrets);
        } catch (SQLException e) {
            server.close();
            throw new IOException("The embedded PostgreSQL did not accept its roles", e);
        }
        return server;
    }

    /** Creates the data beside their place and moves them there when complete: an interrupted start leaves no ruin. */
    private void initialise(Path home, DatabaseSecrets secrets) throws IOException {
        if (Files.exists(data)) {
            return;
        }
        Path draft = home.resolve("data.new");
        FileSystemUtils.deleteRecursively(draft);
        Files.createDirectory(draft);
        Path password = Files.createTempFile(home, "initdb", ".tmp");
        try {
            Files.writeString(password, secrets.superuser());
            run.own(draft);
            run.own(password);
            command(
                    "initdb",
                    "--pgdata=" + draft,
                    "--username=" + SUPERUSER,
                    "--pwfile=" + password,
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale=C.UTF-8",
                    "--no-instructions");
        } finally {
            Files.delete(password);
        }
        Files.move(draft, data, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Stops the server that a process left behind which ended without doing so; nothing where none runs. */
    static void stopLeftBehind(Path home) throws IOException {
        if (Files.exists(home.resolve("data").resolve(PID_FILE))) {
            new EmbeddedPostgres(home, UnprivilegedRun.choose(), 0).stopOrphan();
        }
    }

    private void stopOrphan() throws IOException {
        if (!Files.exists(data.resolve(PID_FILE))) {
            return;
        }
        long pid = pid();
        Optional<String> running =
                ProcessHandle.of(pid).flatMap(process -> process.info().command());
        if (running.isPresent() && isOurs(Path.of(running.get()), home)) {
            log.info("Stopping the PostgreSQL that a former run left behind (process {})", pid);
            stop();
        }
    }

    /**
     * Whether the program is a PostgreSQL unpacked below this home, of this version or a former one. The number of a
     * process that ended may be another's by now, even that of another PostgreSQL.
     */
    static boolean isOurs(Path program, Path home) throws IOException {
        return program.startsWith(home.toRealPath()) && program.endsWith(Path.of("bin", "postgres"));
    }

    private void launch(Map<String, String> settings) throws IOException {
        command(
                "pg_ctl",
                "start",
                "--wait",
                "--timeout=" + WAIT_SECONDS,
                "--silent",
                "--pgdata=" + data,
                "--log=" + serverLog,
                "--options=" + PostgresOptions.of(port, settings));
    }

    private long pid() throws IOException {
        return Long.parseLong(
                Files.readAllLines(data.resolve(PID_FILE)).getFirst().strip());
    }

    /** Brings the server back on the same port when somebody kills it; the application meanwhile waits and retries. */
    private void watch(Map<String, String> settings) throws IOException {
        ProcessHandle.of(pid())
                .ifPresent(server -> Thread.ofPlatform()
                        .name("postgresql-watch")
                        .daemon()
                        .start(() -> {
                            server.onExit().join();
                            revive(settings);
                        }));
    }

    private void revive(Map<String, String> settings) {
        for (int attempt = 1; !closing && attempt <= WAIT_SECONDS; attempt++) {
            log.warn("PostgreSQL went away; starting it again (attempt {})", attempt);
            try {
                // Its orphaned children need a moment to notice; until then the new server refuses the old memory.
                TimeUnit.SECONDS.sleep(1);
                if (closing) {
                    return;
                }
                launch(settings);
                watch(settings);
                return;
            } catch (IOException e) {
                log.warn("PostgreSQL did not start: {}", e.getMessage());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
        if (!closing) {
            log.error(
                    "PostgreSQL did not start in {} attempts, and nobody tries any more: see {}, and start Northloop"
                            + " again",
                    WAIT_SECONDS,
                    serverLog);
        }
    }

    private void stop() throws IOException {
        command("pg_ctl", "stop", "--wait", "--timeout=" + WAIT_SECONDS, "--mode=fast", "--silent", "--pgdata=" + data);
    }

    private Path program(String name) {
        return binaries.resolve("bin").resolve(name);
    }

    private void command(String program, String... arguments) throws IOException {
        List<String> words = new ArrayList<>(List.of(program(program).toString()));
        words.addAll(List.of(arguments));
        Path output = Files.createTempFile(binaries.getParent(), program, ".out");
        try {
            // Output goes to a file: a pipe would stay open as long as the server lives.
            Process process = new ProcessBuilder(run.command(words))
                    .directory(binaries.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            if (!process.waitFor(WAIT_SECONDS + 10L, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IOException("%s failed: %s See also %s"
                        .formatted(program, Files.readString(output).strip(), serverLog));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(program + " was interrupted", e);
        } finally {
            Files.delete(output);
        }
    }

    /** JDBC URL of one of its databases. */
    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s?ApplicationName=northloop&reWriteBatchedInserts=true"
                .formatted(port, database);
    }

    @Override
    public void close() throws IOException {
        closing = true;
        stop();
    }
}
