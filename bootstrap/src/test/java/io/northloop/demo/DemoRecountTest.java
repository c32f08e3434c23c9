package io.northloop.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.northloop.measurement.port.Rollup;
import io.northloop.shared.bootstrap.DemoTest;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The figures of two years are those of a recount of the answers, to the last row. */
@DemoTest
class DemoRecountTest {

    private final Rollup rollup;

    @Autowired
    DemoRecountTest(Rollup rollup) {
        this.rollup = rollup;
    }

    @Test
    void roll_up_and_answers_are_identical() {
        Rollup.Recount recount = rollup.recount(Optional.empty(), DemoCompany.ZONE, false);
        assertThat(recount.differing()).isZero();
        assertThat(recount.kept()).isEqualTo(recount.counted());
        assertThat(recount.counted().answers()).isGreaterThan(10_000);
    }
}
