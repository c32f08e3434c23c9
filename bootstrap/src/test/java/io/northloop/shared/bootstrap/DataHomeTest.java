package io.northloop.shared.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataHomeTest {

    @TempDir
    private Path directory;

    @Test
    void refuses_a_second_start_on_the_same_home() {
        Path path = directory.resolve("home");
        try (DataHome first = DataHome.open(path, false)) {
            assertThatExceptionOfType(StartRefused.class)
                    .isThrownBy(() -> DataHome.open(first.path(), false))
                    .withMessage("Northloop already runs on the data directory %s.", path);
        }
        DataHome.open(path, false).close();
    }

    @Test
    void never_turns_real_data_into_a_demo_nor_the_reverse() {
        Path real = directory.resolve("real");
        Path demo = directory.resolve("demo");
        DataHome.open(real, false).close();
        DataHome.open(demo, true).close();

        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> DataHome.open(real, true))
                .withMessageContaining("holds real data");
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> DataHome.open(demo, false))
                .withMessageContaining("holds demo data");
        DataHome.open(real, false).close();
    }

    @Test
    void keeps_home_and_secrets_for_the_owner_only() throws IOException {
        Path path = directory.resolve("home");
        try (DataHome home = DataHome.open(path, false)) {
            Path secret = home.directory("secrets").resolve("database.properties");
            DatabaseSecrets made = DatabaseSecrets.in(secret);

            assertThat(DatabaseSecrets.in(secret)).isEqualTo(made);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secret)))
                    .isEqualTo("rw-------");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                    .isEqualTo("rwx------");
        }
    }
}
