package io.northloop.shared.drill;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * All answers on one centre against the same load spread over all centres: how many a second, the time of the slowest
 * hundredth, and how far the roll-up is behind under that load. Warm-up of 40 s, then rounds of both in turn.
 */
class OneCentreBenchmark {

    private static final int CLIENTS = 32;
    private static final int ROUNDS = 3;
    private static final int SECONDS = 6;
    private static final int WARM_UP_SECONDS = 20;
    private static final int LINKS = 100_000;
    private static final double LAG_GOAL_MILLIS = 2_000;
    private static final String SPREAD = "bench-spread-";
    private static final String ONE = "bench-one-";

    @TempDir
    private Path directory;

    @Test
    void compares_one_centre_with_many() throws Exception {
        try (ApplicationProcess application = ApplicationProcess.start(directory.resolve("home"), List.of())) {
            JdbcClient jdbc = application.database().jdbc();
            SeededLinks seed = new SeededLinks(jdbc);
            seed.company();
            seed.add(SPREAD, LINKS);
            seed.addAtOneCentre(ONE, LINKS);
            Respondents spread = new Respondents(SPREAD, LINKS, application.port(), SeededLinks::asCustomersDo);
            Respondents one = new Respondents(ONE, LINKS, application.port(), SeededLinks::asCustomersDo);
            submit(jdbc, spread, WARM_UP_SECONDS);
            submit(jdbc, one, WARM_UP_SECONDS);
            RollupLag lag = new RollupLag(jdbc, () -> spread.acknowledged() + one.acknowledged());
            List<Round> rounds = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) {
                Measured ofSpread = submit(jdbc, spread, SECONDS);
                lag.start();
                rounds.add(new Round(submit(jdbc, one, SECONDS), ofSpread));
                lag.stop();
            }
            System.out.println(Medians.HEAD);
            Medians.print(
                    "one-centre",
                    rounds,
                    round -> round.one().perSecond() / round.spread().perSecond(),
                    round -> round.spread().perSecond(),
                    round -> round.one().perSecond(),
                    "1/s");
            Medians.print(
                    "one-centre-p99",
                    rounds,
                    round -> round.one().slowest() / round.spread().slowest(),
                    round -> round.spread().slowest(),
                    round -> round.one().slowest(),
                    "ms");
            List<Double> lags = List.of(lag.percentile99());
            Medians.print(
                    "roll-up-lag-p99-to-goal", lags, it -> it / LAG_GOAL_MILLIS, it -> LAG_GOAL_MILLIS, it -> it, "ms");
            System.out.println("replies other than 201: " + (spread.unexpected() + one.unexpected()));
            System.out.print(DrillClient.command(application, "/command/figures", "rebuild=false"));
        }
    }

    /** @param slowest milliseconds that 99 of 100 answers took at most */
    private record Measured(double perSecond, double slowest) {}

    private record Round(Measured one, Measured spread) {}

    private static Measured submit(JdbcClient jdbc, Respondents respondents, int seconds) throws InterruptedException {
        int before = respondents.begun();
        long start = System.nanoTime();
        respondents.start(CLIENTS, false);
        Thread.sleep(Duration.ofSeconds(seconds));
        respondents.stop();
        double elapsed = (System.nanoTime() - start) / 1e9;
        int done = respondents.begun();
        while (jdbc.sql("select exists (select 1 from response_fact) or exists (select 1 from measurement_delta)")
                .query(Boolean.class)
                .single()) {
            Thread.sleep(100);
        }
        return new Measured((done - before) / elapsed, respondents.percentile99(before, done));
    }
}
