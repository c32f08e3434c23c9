package io.northloop.shared.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Starts servers of its own: below /tmp, because the user nobody cannot get into a home of root. */
class EmbeddedPostgresTest {

    private static final Map<String, String> FAST = Map.of("fsync", "off", "shared_buffers", "16MB");

    private Path directory = Path.of("/tmp");

    @BeforeEach
    void make() throws IOException {
        directory = Files.createTempDirectory(Path.of("/tmp"), "northloop-postgres");
    }

    @AfterEach
    void delete() throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : (Iterable<Path>) files.sorted(Comparator.reverseOrder())::iterator) {
                Files.delete(file);
            }
        }
    }

    @Test
    void stops_the_server_that_a_process_left_behind() throws Exception {
        try (DataHome home = DataHome.open(directory.resolve("home"), false)) {
            Path postgres = home.directory("postgresql");
            EmbeddedPostgres.stopLeftBehind(postgres);
            EmbeddedPostgres left = EmbeddedPostgres.start(postgres, secrets(home), 0, FAST);
            Path pid = postgres.resolve("data").resolve("postmaster.pid");
            assertThat(pid).exists();
            EmbeddedPostgres.stopLeftBehind(postgres);
            // Whoever left it is gone in earnest; here it must not bring the server back. There is nothing to stop.
            assertThatIOException().isThrownBy(left::close);
            assertThat(pid).doesNotExist();
        }
    }

    @Test
    void takes_no_other_postgresql_for_its_own() throws IOException {
        Path home = Files.createDirectory(directory.resolve("postgresql"));
        assertThat(EmbeddedPostgres.isOurs(home.resolve("postgresql-18.1.0/bin/postgres"), home))
                .isTrue();
        assertThat(EmbeddedPostgres.isOurs(Path.of("/usr/lib/postgresql/18/bin/postgres"), home))
                .isFalse();
        assertThat(EmbeddedPostgres.isOurs(directory.resolve("postgresql-other/bin/postgres"), home))
                .isFalse();
        assertThat(EmbeddedPostgres.isOurs(home.resolve("postgresql-18.1.0/bin/psql"), home))
                .isFalse();
    }

    @Test
    void runs_as_nobody_while_secrets_stay_the_owners() throws Exception {
        assumeTrue("root".equals(System.getProperty("user.name")), "only root can become nobody");
        passable(directory);
        try (DataHome home = DataHome.open(directory.resolve("home"), false)) {
            DatabaseSecrets secrets = secrets(home);
            try (EmbeddedPostgres server = EmbeddedPostgres.start(
                            home.directory("postgresql"), UnprivilegedRun.AS_NOBODY, secrets, 0, FAST);
                    var connection = DriverManager.getConnection(
                            server.url(DatabaseRoles.DATABASE), DatabaseRoles.OWNER, secrets.owner())) {
                assertThat(connection.isValid(5)).isTrue();
            }
            assertThat(permissions(home.path())).isEqualTo("rwx-----x");
            assertThat(permissions(home.path().resolve("secrets"))).isEqualTo("rwx------");
            assertThat(permissions(home.path().resolve("secrets/database.properties")))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void says_what_to_do_when_nobody_cannot_get_to_the_home() throws Exception {
        assumeTrue("root".equals(System.getProperty("user.name")), "only root can become nobody");
        try (DataHome home = DataHome.open(directory.resolve("home"), false)) {
            DatabaseSecrets secrets = secrets(home);
            assertThatExceptionOfType(StartRefused.class)
                    .isThrownBy(() -> EmbeddedPostgres.start(
                            home.directory("postgresql"), UnprivilegedRun.AS_NOBODY, secrets, 0, FAST))
                    .withMessageContaining("cannot get to " + home.path())
                    .satisfies(refused -> assertThat(refused.remedy()).contains("/var/lib/northloop"));
        }
    }

    private static DatabaseSecrets secrets(DataHome home) throws IOException {
        return DatabaseSecrets.in(home.directory("secrets").resolve("database.properties"));
    }

    private static void passable(Path path) throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
