package io.northloop.measurement;

import static org.assertj.core.api.Assertions.assertThat;

import io.northloop.access.web.TestAccounts;
import io.northloop.measurement.application.CheckFigures;
import io.northloop.measurement.port.Rollup;
import io.northloop.shared.bootstrap.NorthloopTest;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The roll-up is proven by counting the answers themselves, and can be made from them. */
@NorthloopTest
class RecountTest {

    private final JdbcClient jdbc;
    private final Rollup rollup;
    private final CheckFigures checkFigures;
    private final TestAccounts accounts;

    @Autowired
    RecountTest(JdbcClient jdbc, Rollup rollup, CheckFigures checkFigures, TestAccounts accounts) {
        this.jdbc = jdbc;
        this.rollup = rollup;
        this.checkFigures = checkFigures;
        this.accounts = accounts;
    }

    @Test
    void is_compared_with_the_answers_and_built_anew_from_them() {
        String unit = "rollup-recount";
        accounts.region("rollup-region");
        accounts.centre(unit, "rollup-region");
        for (int score = 0; score <= 10; score++) {
            answer(unit, "2026-10-0" + (1 + score % 3) + "T16:30:00Z", score, "1.250");
        }
        // 16:30 in Greenwich is the next day in the company's zone, Asia/Shanghai.
        Rollup.Recount nothing = check(unit, false);
        assertThat(nothing.kept()).isEqualTo(new Rollup.Sum(0, 0, BigDecimal.ZERO));
        assertThat(nothing.counted().answers()).isEqualTo(11);
        assertThat(nothing.differing()).isEqualTo(nothing.counted().rows()).isEqualTo(3);

        assertThat(check(unit, true).differing()).isEqualTo(3);
        assertThat(jdbc.sql(
                                "select day || ' ' || promoter_weight2 from measurement_rollup where unit_ref = ? order by day")
                        .param(unit)
                        .query(String.class)
                        .list())
                .as("scores 9 and 10 stand for promoters; 1.25 squared is 1.5625")
                .containsExactly("2026-10-02 1.5625", "2026-10-03 1.5625", "2026-10-04 0");
        assertIdentical(unit);

        jdbc.sql("""
                        insert into measurement_delta (unit_ref, day, kind, survey_ref, score, weight, count)
                        values (:unit, date '2026-10-02', 'TRANSACTIONAL', 'rollup-survey', 0, 1.25, -1)""").param("unit", unit).update();
        Rollup.Recount apart = check(unit, false);
        assertThat(apart.differing()).as("a delta too many, not folded yet").isOne();
        assertThat(apart.kept().answers()).isEqualTo(10);
        while (rollup.fold(1000) > 0) {
            assertThat(check(unit, false)).as("folding changes nothing").isEqualTo(apart);
        }
        check(unit, true);
        assertIdentical(unit);

        jdbc.sql("update measurement_month set s9 = s9 + 1 where unit_ref = ?")
                .param(unit)
                .update();
        assertThat(check(unit, false).differing())
                .as("a month that is not the sum of its days")
                .isOne();
        check(unit, true);
        assertIdentical(unit);
    }

    private Rollup.Recount check(String unit, boolean rebuild) {
        return checkFigures.check(new CheckFigures.Command(Optional.of(unit), rebuild));
    }

    private void assertIdentical(String unit) {
        Rollup.Recount recount = check(unit, false);
        assertThat(recount.kept()).isEqualTo(recount.counted());
        assertThat(recount.differing()).isZero();
    }

    private void answer(String unit, String at, int score, String weight) {
        jdbc.sql("""
                        insert into response (id, survey_version, survey_ref, kind, unit_ref, answered_at, received_at, score,
                                              answers, language, weight, live, digest)
                        values (gen_random_uuid(), gen_random_uuid(), 'rollup-survey', 'TRANSACTIONAL', :unit,
                                cast(:at as timestamptz), cast(:at as timestamptz), :score, '{}', 'en',
                                cast(:weight as numeric), true, '')""")
                .param("unit", unit)
                .param("at", at)
                .param("score", score)
                .param("weight", weight)
                .update();
    }
}
