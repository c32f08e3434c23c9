package io.northloop.shared.bootstrap;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Stamps the database with its kind as {@link DataHome} stamps the home: a database of real data never becomes a demo,
 * nor the reverse, whichever home it is started from. Created before anything runs that writes.
 */
@Component
final class DatabaseKind {

    /** @throws StartRefused when the database is of the other kind */
    DatabaseKind(JdbcClient jdbc, @Value("${northloop.demo:false}") boolean demo) {
        check(jdbc, demo ? "demo" : "real");
    }

    /** Stamps a database that has no stamp yet; of several instances at once the first decides. */
    static void check(JdbcClient jdbc, String wanted) {
        jdbc.sql("INSERT INTO data_kind (kind) VALUES (:kind) ON CONFLICT DO NOTHING")
                .param("kind", wanted)
                .update();
        String found =
                jdbc.sql("SELECT kind FROM data_kind").query(String.class).single();
        if (!found.equals(wanted)) {
            throw new StartRefused(
                    "The database holds %s data and was asked to start as %s.".formatted(found, wanted),
                    found.equals("demo")
                            ? "Start it with --demo, or name another database with spring.datasource.url."
                            : "Start it without --demo; the demo brings a database of its own unless"
                                    + " spring.datasource.url names one.");
        }
    }
}
