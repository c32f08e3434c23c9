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
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setServerNames(new String[] {"127.0.0.1"});
        source.setPortNumbers(new int[] {port()});
        source.setDatabaseName("northloop");
        source.setUser("northloop_owner");
        source.setPassword(password());
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

    String password() {
        Properties secrets = new Properties();
        try (Reader reader = Files.newBufferedReader(home.resolve("secrets/database.properties"))) {
            secrets.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return secrets.getProperty("owner");
    }
}
