package io.northloop.shared.drill;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The embedded database of a home, seen from outside, as the owner of its tables. */
final class HomeDatabase {

    private static final int PORT_LINE = 3;

    private final Path home;

    HomeDatabase(Path home) {
        this.home = home;
    }

    JdbcClient jdbc() {
        return as("northloop_owner", "owner");
    }

    /** Writes out what waits, so that no measurement pays for what came before it; the owner of the tables may not. */
    void checkpoint() {
        superuser().sql("checkpoint").update();
    }

    /** Who may read files into tables. */
    JdbcClient superuser() {
        return as("postgres", "superuser");
    }

    private JdbcClient as(String user, String secret) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setServerNames(new String[] {"127.0.0.1"});
        source.setPortNumbers(new int[] {port()});
        source.setDatabaseName("northloop");
        source.setUser(user);
        source.setPassword(password(secret));
        return JdbcClient.create(source);
    }

    int port() {
        try {
            return Integer.parseInt(Files.readAllLines(home.resolve("postgresql/data/postmaster.pid"))
                    .get(PORT_LINE)
                    .strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of the owner of the tables. */
    String password() {
        return password("owner");
    }

    private String password(String secret) {
        Properties secrets = new Properties();
        try (Reader reader = Files.newBufferedReader(home.resolve("secrets/database.properties"))) {
            secrets.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return secrets.getProperty(secret);
    }
}
