package io.northloop.shared.persistence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.northloop.shared.bootstrap.NorthloopTest;
import io.northloop.shared.port.DataKeys;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

@NorthloopTest
class MasterKeyTest {

    private final JdbcClient jdbc;
    private final PlatformTransactionManager transactions;
    private final DataKeys keys;
    private final Path home;

    @Autowired
    MasterKeyTest(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            DataKeys keys,
            @Value("${northloop.home}") Path home) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.keys = keys;
        this.home = home;
    }

    @Test
    void a_new_master_key_keeps_what_was_sealed() {
        byte[] dataKey = keys.key("rotation-test");
        byte[] present = MasterKey.keptIn(home);
        byte[] other = MasterKey.given("another master key, of some length");
        var rotated = new SealedDataKeys(jdbc, transactions, other);
        rotated.sealAnew(present);
        assertThat(rotated.key("rotation-test")).isEqualTo(dataKey);
        assertThatThrownBy(() -> new SealedDataKeys(jdbc, transactions, present).key("rotation-test"))
                .hasMessageContaining("master key");
        var back = new SealedDataKeys(jdbc, transactions, present);
        back.sealAnew(other);
        back.sealAnew(other);
        assertThat(back.key("rotation-test")).isEqualTo(dataKey);
    }

    @Test
    void the_file_is_made_once_and_for_its_owner_only(@TempDir Path newHome) throws Exception {
        byte[] made = MasterKey.keptIn(newHome);
        assertThat(MasterKey.keptIn(newHome)).isEqualTo(made).hasSize(32);
        Path file = newHome.resolve("master.key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        assertThatThrownBy(() -> MasterKey.keptIn(newHome)).hasMessageContaining("chmod 600");
    }

    @Test
    void a_key_from_outside_must_be_long() {
        assertThatThrownBy(() -> MasterKey.given("short")).hasMessageContaining("at least 32");
        assertThat(MasterKey.given("x".repeat(32)))
                .hasSize(32)
                .isNotEqualTo("x".repeat(32).getBytes(UTF_8));
    }
}
