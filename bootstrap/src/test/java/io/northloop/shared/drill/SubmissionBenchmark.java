package io.northloop.shared.drill;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Answer submission over HTTP against pgbench doing the plain SQL of it, and processor time per submission against an
 * empty JSON POST on the same server; once with 15 % detractors, once with 64 %, each of whom calls for a case. Warm-up
 * of 40 s, then rounds of all in turn; the median of the rounds' ratios is printed. Processor time of the product
 * counts everything that an answer sets off (case, events, broker), up to the moment at which all is worked off.
 */
class SubmissionBenchmark {

    private static final int CLIENTS = 32;
    private static final int ROUNDS = 3;
    private static final int SECONDS = 6;
    private static final int WARM_UP_SECONDS = 40;
    private static final int LINKS = 100_000;
    private static final String USUAL = "bench-usual-";
    private static final String UNHAPPY = "bench-unhappy-";

    @TempDir
    private Path directory;

    @Test
    void compares_submission_with_its_anchors() throws Exception {
        Path extra = classesOf(NoOpEndpoint.class, "NoOpEndpoint.class", "NoOpEndpoint$Nothing.class");
        try (ApplicationProcess application = ApplicationProcess.start(directory.resolve("home"), List.of(extra))) {
            HomeDatabase database = application.database();
            SeededLinks seed = new SeededLinks(database.jdbc());
            seed.company();
            seed.add(USUAL, LINKS);
            seed.add(UNHAPPY, LINKS);
            Respondents usual = new Respondents(USUAL, LINKS, application.port(), SeededLinks::asCustomersDo);
            Respondents unhappy = new Respondents(UNHAPPY, LINKS, application.port(), SeededLinks::evenly);
            Pgbench pgbench = new Pgbench(database, directory, CLIENTS);
            submit(application, usual, WARM_UP_SECONDS / 2);
            submit(application, unhappy, WARM_UP_SECONDS / 2);
            NoOpLoad.run(application.port(), CLIENTS, SECONDS);
            pgbench.run(Pgbench.PLAIN, SECONDS);
            List<Round> ofUsual = new ArrayList<>();
            List<Round> ofUnhappy = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) {
                Measured first = submit(application, usual, SECONDS);
                double anchor = pgbench.run(Pgbench.PLAIN, SECONDS);
                Measured second = submit(application, unhappy, SECONDS);
                Duration before = application.cpu();
                long requests = NoOpLoad.run(application.port(), CLIENTS, SECONDS);
                double noOp = micros(application.cpu().minus(before)) / requests;
                ofUsual.add(new Round(first, anchor, noOp));
                ofUnhappy.add(new Round(second, anchor, noOp));
            }
            System.out.println(Medians.HEAD);
            print("submission", ofUsual);
            print("submission-unhappy", ofUnhappy);
            System.out.println("replies other than 201: " + (usual.unexpected() + unhappy.unexpected()));
        }
    }

    private static void print(String name, List<Round> rounds) {
        Medians.print(
                name,
                rounds,
                Round::throughput,
                Round::anchor,
                round -> round.product().perSecond(),
                "1/s");
        Medians.print(
                name + "-worked-off",
                rounds,
                round -> round.product().sustained() / round.anchor(),
                Round::anchor,
                round -> round.product().sustained(),
                "1/s");
        Medians.print(
                name + "-cpu",
                rounds,
                round -> round.product().cpuAnswering() / round.noOp(),
                Round::noOp,
                round -> round.product().cpuAnswering(),
                "us/op");
        Medians.print(
                name + "-cpu-with-all-it-sets-off",
                rounds,
                round -> round.product().cpuInAll() / round.noOp(),
                Round::noOp,
                round -> round.product().cpuInAll(),
                "us/op");
    }

    /**
     * @param perSecond submissions acknowledged per second
     * @param sustained the same, counting the time until everything they set off was done
     * @param cpuAnswering JVM processor time per submission while they came in, µs
     * @param cpuInAll the same until everything was done
     */
    private record Measured(double perSecond, double sustained, double cpuAnswering, double cpuInAll) {}

    private record Round(Measured product, double anchor, double noOp) {

        double throughput() {
            return product.perSecond() / anchor;
        }
    }

    private static Measured submit(ApplicationProcess application, Respondents respondents, int seconds)
            throws InterruptedException {
        JdbcClient jdbc = application.database().jdbc();
        Duration cpu = application.cpu();
        long acknowledged = respondents.acknowledged();
        long start = System.nanoTime();
        respondents.start(CLIENTS, false);
        Thread.sleep(Duration.ofSeconds(seconds));
        respondents.stop();
        double elapsed = (System.nanoTime() - start) / 1e9;
        long done = respondents.acknowledged() - acknowledged;
        Duration answering = application.cpu().minus(cpu);
        while (waiting(jdbc) > 0) {
            Thread.sleep(100);
        }
        double inAll = (System.nanoTime() - start) / 1e9;
        Duration all = application.cpu().minus(cpu);
        return new Measured(done / elapsed, done / inAll, micros(answering) / done, micros(all) / done);
    }

    private static long waiting(JdbcClient jdbc) {
        return jdbc.sql("""
                select (select count(*) from response_fact)
                     + (select count(*) from outbox_event where published_at is null)
                """).query(Long.class).single();
    }

    private static double micros(Duration duration) {
        return duration.toNanos() / 1e3;
    }

    /** A class path directory that holds nothing but these classes. */
    private Path classesOf(Class<?> example, String... names) throws IOException {
        Path root = directory.resolve("classes");
        Path folder = root.resolve(example.getPackageName().replace('.', '/'));
        Files.createDirectories(folder);
        for (String name : names) {
            try (InputStream compiled = example.getResourceAsStream(name)) {
                if (compiled == null) {
                    throw new IllegalStateException("No class file " + name);
                }
                Files.copy(compiled, folder.resolve(name));
            }
        }
        return root;
    }
}
