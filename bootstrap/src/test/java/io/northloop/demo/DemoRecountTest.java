package io.northloop.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.northloop.measurement.application.CheckFigures;
import io.northloop.measurement.port.Rollup;
import io.northloop.shared.bootstrap.DemoTest;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The figures of two years are those of a recount of the answers, to the last row. */
@DemoTest
class DemoRecountTest {

    private final CheckFigures checkFigures;

    @Autowired
    DemoRecountTest(CheckFigures checkFigures) {
        this.checkFigures = checkFigures;
    }

    @Test
    void roll_up_and_answers_are_identical() {
        Rollup.Recount recount = checkFigures.check(new CheckFigures.Command(Optional.empty(), false));
        assertThat(recount.isSame()).as(recount.toString()).isTrue();
        assertThat(recount.kept()).isEqualTo(recount.counted());
        assertThat(recount.counted().answers()).isGreaterThan(10_000);
    }
}
