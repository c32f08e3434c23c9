package io.northloop.shared.drill;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The figures of 500 centres × 24 months over many answers (10 million unless told otherwise), over HTTP: NPS against
 * the SQL of the roll-up by days, of that by months, and against the raw GROUP BY; NPS of a segment, satisfaction and
 * the index, which have no roll-up, against plain SQL. Warm-up of 40 s at least, then rounds of all in turn; every
 * figure is compared with that of plain SQL. Processor time is the application's own, without that of the database; the
 * heap is looked at after collections, before the rounds and after them.
 */
class FiguresBenchmark {

    private static final int ROUNDS = 3;
    private static final long AT_LEAST = 4_000_000_000L;
    private static final long WARM_UP = 40_000_000_000L;
    private static final double MEBIBYTE = 1 << 20;

    @TempDir
    private Path directory;

    @Test
    void compares_figures_with_their_anchors() throws Exception {
        long answers = Long.getLong("northloop.bench.answers", 10_000_000);
        try (ApplicationProcess application = ApplicationProcess.start(directory.resolve("home"), List.of())) {
            GenerateAnswers.fill(application, answers);
            JdbcClient jdbc = application.database().jdbc();
            DrillClient client = new DrillClient(application, "measurements:read propositions:read propositions:write");
            List<MeasuredFigures> tables = List.of(
                    MeasuredFigures.dashboard(),
                    MeasuredFigures.ofSegment(client),
                    MeasuredFigures.satisfaction(),
                    MeasuredFigures.index());
            warmUp(tables, client, jdbc);
            double before = application.heapInUse();
            List<List<Round>> rounds = new ArrayList<>();
            tables.forEach(table -> rounds.add(new ArrayList<>()));
            for (int round = 0; round < ROUNDS; round++) {
                for (int table = 0; table < tables.size(); table++) {
                    rounds.get(table).add(round(tables.get(table), application, client, jdbc));
                }
            }
            double after = application.heapInUse();
            System.out.println(Medians.HEAD);
            for (int table = 0; table < tables.size(); table++) {
                print(tables.get(table), rounds.get(table));
            }
            Medians.print(
                    "heap-after",
                    List.of(after),
                    used -> used / before,
                    _ -> before / MEBIBYTE,
                    used -> used / MEBIBYTE,
                    "MiB");
            for (MeasuredFigures table : tables) {
                table.compare(client, jdbc);
            }
        }
    }

    private static void warmUp(List<MeasuredFigures> tables, DrillClient client, JdbcClient jdbc) throws Exception {
        long until = System.nanoTime() + WARM_UP;
        do {
            for (MeasuredFigures table : tables) {
                table.fetch(client);
                table.anchors().forEach(anchor -> anchor.figures(jdbc));
            }
        } while (System.nanoTime() < until);
    }

    private static Round round(
            MeasuredFigures table, ApplicationProcess application, DrillClient client, JdbcClient jdbc)
            throws Exception {
        Duration before = application.cpu();
        Taken taken = taken(() -> table.fetch(client));
        double cpu = application.cpu().minus(before).toNanos() / 1e6 / taken.steps();
        List<Double> anchors = new ArrayList<>();
        for (MeasuredFigures.Anchor anchor : table.anchors()) {
            anchors.add(taken(() -> anchor.figures(jdbc)).each());
        }
        return new Round(taken.each(), cpu, anchors);
    }

    /**
     * All in milliseconds.
     *
     * @param millis of one request over HTTP
     * @param cpu of the application's process for it
     * @param anchors in the order of the table's anchors
     */
    private record Round(double millis, double cpu, List<Double> anchors) {

        double cpuShare() {
            return cpu / millis;
        }
    }

    private static void print(MeasuredFigures table, List<Round> rounds) {
        for (int place = 0; place < table.anchors().size(); place++) {
            int anchor = place;
            Medians.print(
                    table.anchors().get(place).name(),
                    rounds,
                    round -> round.millis() / round.anchors().get(anchor),
                    round -> round.anchors().get(anchor),
                    Round::millis,
                    "ms");
        }
        Medians.print(table.name() + "-cpu", rounds, Round::cpuShare, Round::millis, Round::cpu, "ms");
    }

    private interface Step {
        Object run() throws Exception;
    }

    private record Taken(double millis, int steps) {

        double each() {
            return millis / steps;
        }
    }

    /** As many as fit into four seconds, at least one. */
    private static Taken taken(Step step) throws Exception {
        long start = System.nanoTime();
        int steps = 0;
        do {
            step.run();
            steps++;
        } while (System.nanoTime() - start < AT_LEAST);
        return new Taken((System.nanoTime() - start) / 1e6, steps);
    }
}
