package io.northloop.shared.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@NorthloopTest
class DatabaseKindTest {

    private final JdbcClient jdbc;

    @Autowired
    DatabaseKindTest(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Test
    void a_database_of_real_data_never_starts_as_demo() {
        assertThat(jdbc.sql("SELECT kind FROM data_kind").query(String.class).single())
                .isEqualTo("real");
        assertThatCode(() -> DatabaseKind.check(jdbc, "real")).doesNotThrowAnyException();
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> DatabaseKind.check(jdbc, "demo"))
                .withMessage("The database holds real data and was asked to start as demo.");
    }

    @Test
    void nobody_stamps_it_again() {
        for (String change : new String[] {"UPDATE data_kind SET kind = 'demo'", "DELETE FROM data_kind"}) {
            assertThatExceptionOfType(DataAccessException.class)
                    .isThrownBy(() -> jdbc.sql(change).update());
        }
    }
}
