package io.northloop.shared.drill;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The anchor: pgbench doing in plain SQL what an answer needs (read the link, spend it, insert answer, delta and fact),
 * in one transaction, on tables of the same shape in the same server. They lie in a schema of their own, where no
 * background of the application touches them.
 */
final class Pgbench {

    private static final Pattern TPS = Pattern.compile("tps = ([0-9.]+)");
    private static final List<String> TABLES = List.of("survey_link", "response", "measurement_delta", "response_fact");
    /** Links that each client may use up per run. */
    private static final int PER_CLIENT = 3_000;

    private final HomeDatabase database;
    private final Path directory;
    private final int clients;

    Pgbench(HomeDatabase database, Path directory, int clients) {
        this.database = database;
        this.directory = directory;
        this.clients = clients;
    }

    /** Copies the tables' shape and makes links enough for one run. */
    private void prepare() {
        JdbcClient jdbc = database.jdbc();
        jdbc.sql("drop schema if exists anchor cascade").update();
        jdbc.sql("create schema anchor").update();
        for (String table : TABLES) {
            jdbc.sql("create table anchor.%s (like public.%s including all)".formatted(table, table))
                    .update();
        }
        jdbc.sql("""
                insert into anchor.survey_link (token_hash, invitation_id, programme_ref, survey_version, survey_ref,
                    unit_ref, customer_ref, touchpoint, language, expires_at)
                select sha256(convert_to('anchor-' || n, 'UTF8')), md5('anchor-' || n)::uuid, 'standard-transactional',
                       :version, 'standard-transactional', 'drill-centre-' || (1 + n % 12),
                       'drill-customer-' || (1 + n % 5000), 'service-visit', 'en', now() + interval '7 days'
                from generate_series(0, :number) n
                """)
                .param("version", new SeededLinks(jdbc).surveyVersion())
                .param("number", clients * PER_CLIENT)
                .update();
        database.checkpoint();
    }

    /**
     * @param script one transaction, e.g. {@link #PLAIN}
     * @return transactions per second
     */
    double run(String script, int seconds) throws IOException, InterruptedException {
        prepare();
        Path file = directory.resolve("submission.sql");
        Files.writeString(file, script);
        ProcessBuilder builder = new ProcessBuilder(
                        "pgbench",
                        "--no-vacuum",
                        "--host=127.0.0.1",
                        "--port=" + database.port(),
                        "--username=northloop_owner",
                        "--client=" + clients,
                        "--jobs=2",
                        "--protocol=prepared",
                        "--time=" + seconds,
                        "--define=n=0",
                        "--define=per_client=" + PER_CLIENT,
                        "--file=" + file,
                        "northloop")
                .redirectErrorStream(true);
        builder.environment().put("PGPASSWORD", database.password());
        builder.environment().put("PGOPTIONS", "-c search_path=anchor");
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Matcher tps = TPS.matcher(output);
        if (process.waitFor() != 0 || !tps.find()) {
            throw new IllegalStateException("pgbench failed:\n" + output);
        }
        return Double.parseDouble(tps.group(1));
    }

    /** The statements one after the other. */
    static final String PLAIN = """
            \\set n :n + 1
            \\set link :client_id * :per_client + :n
            \\set score random(0, 10)
            BEGIN;
            SELECT survey_version, unit_ref, programme_ref, invitation_id, customer_ref, adviser_ref, language, \
            expires_at, response_id, answer_digest FROM survey_link \
            WHERE token_hash = sha256(convert_to('anchor-' || :link::int, 'UTF8'));
            UPDATE survey_link SET spent = true, spent_at = now(), response_id = md5('anchor-' || :link::int)::uuid, \
            answer_digest = '\\x00', token_cipher = null \
            WHERE token_hash = sha256(convert_to('anchor-' || :link::int, 'UTF8')) AND NOT spent;
            INSERT INTO response (id, survey_version, survey_ref, kind, unit_ref, customer_ref, programme_ref, \
            touchpoint, invitation_id, answered_at, received_at, score, lowest_score, answers, language, \
            consent_callback, live, digest) VALUES (uuidv7(), '00000000-0000-7000-8000-000000000000', \
            'standard-transactional', 'TRANSACTIONAL', 'drill-centre-1', 'drill-customer-1', \
            'standard-transactional', 'service-visit', md5('anchor-' || :link::int)::uuid, now(), now(), \
            :score::smallint, :score::smallint, '{"recommend": 9, "reason": "Waited long, friendly staff."}', 'en', \
            false, true, '\\x00');
            INSERT INTO measurement_delta (unit_ref, day, kind, survey_ref, programme_ref, touchpoint, score) \
            VALUES ('drill-centre-1', current_date, 'TRANSACTIONAL', 'standard-transactional', \
            'standard-transactional', 'service-visit', :score::smallint);
            INSERT INTO response_fact (response_id, event_id) VALUES (uuidv7(), \
            gen_random_uuid());
            COMMIT;
            """;
}
