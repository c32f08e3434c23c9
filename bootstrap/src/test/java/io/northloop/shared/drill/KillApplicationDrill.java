package io.northloop.shared.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Kills the application five times (-9) while people answer, and counts afterwards what was lost, doubled, left without
 * a case or never delivered.
 */
class KillApplicationDrill {

    private static final int KILLS = 5;
    private static final int PEOPLE = 16;
    private static final int LINKS = 200_000;
    private static final String SERIES = "drill-kill-";
    private static final Duration BETWEEN_KILLS = Duration.ofSeconds(6);
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @TempDir
    private Path directory;

    @Test
    void nothing_acknowledged_is_lost_or_doubled() throws Exception {
        try (ApplicationProcess application = ApplicationProcess.start(directory.resolve("home"), List.of())) {
            SeededLinks seed = new SeededLinks(application.database().jdbc());
            seed.company();
            seed.add(SERIES, LINKS);
            Respondents respondents = new Respondents(SERIES, LINKS, application.port(), SeededLinks::evenly);
            respondents.start(PEOPLE, true);
            for (int kill = 1; kill <= KILLS; kill++) {
                Thread.sleep(BETWEEN_KILLS);
                application.killAndRestart();
                print("kill %d: %d answers acknowledged so far, %d attempts failed and were repeated"
                        .formatted(kill, respondents.acknowledged(), respondents.retries()));
            }
            Thread.sleep(BETWEEN_KILLS);
            respondents.stop();
            JdbcClient jdbc = application.database().jdbc();
            awaitQuiet(jdbc);
            Counts counts = count(jdbc, respondents.acknowledgedLinks(), application.kafka());
            print("replies other than 201, all repeated: " + respondents.unexpected());
            print(counts.toString());
            counts.assertNothingAmiss();
        }
    }

    private static void awaitQuiet(JdbcClient jdbc) throws InterruptedException {
        long start = System.nanoTime();
        while (number(jdbc, "select count(*) from response_fact")
                        + number(jdbc, "select count(*) from outbox_event where published_at is null")
                > 0) {
            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .as("time to work off what waits")
                    .isLessThan(PATIENCE);
            Thread.sleep(500);
        }
        print("everything worked off %.1f s after the last answer".formatted((System.nanoTime() - start) / 1e9));
    }

    private static Counts count(JdbcClient jdbc, BitSet acknowledged, String kafka) {
        Set<String> stored = new HashSet<>(jdbc.sql("select invitation_id::text from response")
                .query(String.class)
                .list());
        long lost = jdbc
                .sql("select md5(? || n)::uuid::text from unnest(?::int[]) n")
                .param(SERIES)
                .param(acknowledged.stream().boxed().toArray(Integer[]::new))
                .query(String.class)
                .list()
                .stream()
                .filter(invitation -> !stored.contains(invitation))
                .count();
        Set<UUID> delivered = DeliveredEvents.read(
                kafka,
                jdbc.sql("select distinct topic from outbox_event")
                        .query((row, number) -> row.getString(1))
                        .list());
        Set<UUID> undelivered = new HashSet<>(
                jdbc.sql("select id from outbox_event").query(UUID.class).list());
        undelivered.removeAll(delivered);
        return new Counts(
                acknowledged.cardinality(),
                stored.size(),
                lost,
                number(jdbc, "select count(*) - count(distinct invitation_id) from response"),
                number(jdbc, "select count(*) from response where score <= 6"),
                number(jdbc, "select count(*) from followup_case"),
                number(jdbc, "select count(*) from outbox_event where type like '%ResponseSubmitted%'"),
                number(jdbc, "select count(*) from outbox_event where type like '%CaseOpened%'"),
                delivered.size(),
                undelivered.size(),
                number(jdbc, """
                        select (select coalesce(sum(s0+s1+s2+s3+s4+s5+s6+s7+s8+s9+s10), 0) from measurement_rollup)
                             + (select coalesce(sum(count), 0) from measurement_delta)
                        """));
    }

    private static long number(JdbcClient jdbc, String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    private static void print(String line) {
        System.out.println(line);
    }

    private record Counts(
            long acknowledged,
            long stored,
            long lost,
            long duplicates,
            long detractors,
            long cases,
            long answersAnnounced,
            long casesAnnounced,
            long delivered,
            long undelivered,
            long measured) {

        void assertNothingAmiss() {
            assertThat(acknowledged).as("acknowledged answers").isGreaterThan(1_000);
            assertThat(List.of(
                            lost,
                            duplicates,
                            detractors - cases,
                            stored - answersAnnounced,
                            cases - casesAnnounced,
                            undelivered,
                            stored - measured))
                    .as("lost, doubled, without case, unannounced answers and cases, undelivered, unmeasured")
                    .containsOnly(0L);
        }

        @Override
        public String toString() {
            return """
                    acknowledged %d, stored %d
                    acknowledged - stored: %d
                    duplicates: %d
                    detractors %d - cases %d: %d
                    answers not announced: %d
                    cases not announced: %d
                    events delivered %d, undelivered: %d
                    answers not in the figures: %d""".formatted(
                            acknowledged,
                            stored,
                            lost,
                            duplicates,
                            detractors,
                            cases,
                            detractors - cases,
                            stored - answersAnnounced,
                            cases - casesAnnounced,
                            delivered,
                            undelivered,
                            stored - measured);
        }
    }
}
