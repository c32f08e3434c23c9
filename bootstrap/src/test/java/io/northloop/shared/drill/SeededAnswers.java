package io.northloop.shared.drill;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.SplittableRandom;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Answers of a big company, as plausible as figures need them, written by COPY: 10 regions, 500 centres of unlike size
 * and loyalty, 24 whole months, one answer in twelve without a customer; and fifty answers a centre to the wave of each
 * quarter. Drawn from a seeded generator: the same number gives the same company to the letter.
 */
final class SeededAnswers {

    static final int REGIONS = 10;
    static final int CENTRES = 500;
    static final int CUSTOMERS_PER_CENTRE = 4_000;
    static final LocalDate FIRST_DAY = LocalDate.of(2024, 7, 1);
    static final LocalDate LAST_DAY = LocalDate.of(2026, 6, 30);

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final long MILLIS =
            LAST_DAY.plusDays(1).atStartOfDay(ZONE).toInstant().toEpochMilli()
                    - FIRST_DAY.atStartOfDay(ZONE).toInstant().toEpochMilli();
    private static final int ADVISERS_PER_CENTRE = 6;
    private static final int ONE_NAMELESS = 12;
    private static final double PASSIVE_SHARE = 0.3;
    private static final int AT_ONCE = 500_000;
    private static final String COLUMNS = "id, survey_version, survey_ref, kind, unit_ref, customer_ref, adviser_ref,"
            + " programme_ref, touchpoint, answered_at, received_at, score, lowest_score, answers, language, live, digest";
    private static final String[] REASONS = {
        "Friendly staff.", "Waited long.", "Good value.", "The car was not clean.", "等待时间太长。", "服务很周到。"
    };

    private final HomeDatabase database;
    private final SplittableRandom random = new SplittableRandom(20260705);
    private final StringBuilder line = new StringBuilder();

    SeededAnswers(HomeDatabase database) {
        this.database = database;
    }

    /** The company must have no answers yet. The roll-up knows nothing of them before it is rebuilt. */
    void fill(long answers) throws IOException {
        JdbcClient jdbc = database.jdbc();
        if (jdbc.sql("select exists (select 1 from response)")
                .query(Boolean.class)
                .single()) {
            throw new IllegalStateException("There are answers in this home already; take one that is empty.");
        }
        company(jdbc);
        SeededSurveys surveys = new SeededSurveys(jdbc);
        UUID version = surveys.withSatisfaction();
        // The server reads it, which may run as another user.
        Path file = Files.createTempFile(
                "northloop-answers",
                ".copy",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-r--r--")));
        try {
            for (long first = 0; first < answers; first += AT_ONCE) {
                write(file, first, Math.min(answers, first + AT_ONCE), answers, version);
                database.superuser()
                        .sql("copy response (%s) from '%s'".formatted(COLUMNS, file))
                        .update();
            }
        } finally {
            Files.delete(file);
        }
        surveys.waves();
        jdbc.sql("analyze response").update();
    }

    private void write(Path file, long first, long end, long all, UUID version) throws IOException {
        try (Writer writer = Files.newBufferedWriter(file)) {
            for (long number = first; number < end; number++) {
                line(number, all, version);
                writer.append(line);
                line.setLength(0);
            }
        }
    }

    private void company(JdbcClient jdbc) {
        jdbc.sql("""
                insert into unit (ref, kind, name, parent_ref, time_zone, active, version)
                select 'big-region-' || n, 'REGION', 'Region ' || n, null, null, true, 0
                from generate_series(0, :regions - 1) n
                union all
                select 'big-centre-' || n, 'CENTRE', 'Centre ' || n, 'big-region-' || n % :regions, 'Asia/Shanghai',
                       true, 0
                from generate_series(0, :centres - 1) n
                """).param("regions", REGIONS).param("centres", CENTRES).update();
        jdbc.sql("""
                insert into customer (ref, name, language, attributes)
                select 'big-' || c || '-' || n, 'Customer ' || n, 'zh-CN',
                       jsonb_build_object('model', 'model-' || n % 8)
                from generate_series(0, :centres - 1) c, generate_series(0, :customers - 1) n
                """)
                .param("centres", CENTRES)
                .param("customers", CUSTOMERS_PER_CENTRE)
                .update();
    }

    /** In the order of time, as answers come in. */
    private void line(long number, long all, UUID version) {
        int centre = centre();
        Instant at = FIRST_DAY.atStartOfDay(ZONE).toInstant().plusMillis((long)
                ((number + random.nextDouble()) / all * MILLIS));
        int score = score(centre);
        cell(id(number, at)).cell(version).cell("standard-transactional").cell("TRANSACTIONAL");
        cell("big-centre-" + centre);
        cell(random.nextInt(ONE_NAMELESS) == 0 ? "\\N" : "big-" + centre + "-" + random.nextInt(CUSTOMERS_PER_CENTRE));
        cell("adviser-" + centre + "-" + random.nextInt(ADVISERS_PER_CENTRE));
        cell("standard-transactional").cell(random.nextInt(4) == 0 ? "delivery" : "service-visit");
        cell(at).cell(at).cell(score).cell(score);
        cell("{\"recommend\": " + score + ", \"" + SeededSurveys.SATISFACTION + "\": " + satisfaction(score)
                + ", \"reason\": \"" + REASONS[random.nextInt(REASONS.length)] + "\"}");
        cell(random.nextInt(5) == 0 ? "en" : "zh-CN").cell("t");
        line.append("\\\\x\n");
    }

    private SeededAnswers cell(Object value) {
        line.append(value).append('\t');
        return this;
    }

    /** Some centres have many times the answers of others. */
    private int centre() {
        double at = random.nextDouble();
        return (int) (CENTRES * at * at);
    }

    /** NPS from about −10 to +70 by centre. */
    private int score(int centre) {
        double nps = -0.1 + 0.8 * (centre * 37 % CENTRES) / CENTRES;
        double promoters = (1 - PASSIVE_SHARE + nps) / 2;
        double at = random.nextDouble();
        if (at < promoters) {
            return 9 + random.nextInt(2);
        }
        return at < promoters + PASSIVE_SHARE ? 7 + random.nextInt(2) : random.nextInt(7);
    }

    /** 1–5; whoever recommends is satisfied as a rule. */
    private int satisfaction(int score) {
        return Math.max(1, (score + random.nextInt(2)) / 2);
    }

    /** A UUID of version 7, as the application gives them. */
    private UUID id(long number, Instant at) {
        long high = (at.toEpochMilli() << 16) | 0x7000L | (number & 0xFFFL);
        return new UUID(high, 0x8000_0000_0000_0000L | (random.nextLong() >>> 2));
    }
}
