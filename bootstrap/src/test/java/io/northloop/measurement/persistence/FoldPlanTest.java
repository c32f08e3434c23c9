package io.northloop.measurement.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.northloop.shared.bootstrap.NorthloopTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A plan that was made while few deltas waited serves when a hundred thousand do: each claimed one must be looked up
 * in a hash, never by reading all that wait.
 */
@NorthloopTest
class FoldPlanTest {

    private final JdbcClient jdbc;

    @Autowired
    FoldPlanTest(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Test
    void claimed_deltas_are_looked_up_in_a_hash() {
        assertThat(jdbc.sql("explain " + SqlRollup.FOLD.formatted(100_000))
                        .query(String.class)
                        .list())
                .anyMatch(line -> line.contains("hashed SubPlan"))
                .noneMatch(line -> line.contains("Join") || line.contains("Nested Loop"));
    }
}
