package io.northloop.programme;

import static org.assertj.core.api.Assertions.assertThat;

import io.northloop.shared.bootstrap.NorthloopTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The log of invitations is read from its latest line on, however it is filtered. */
@NorthloopTest
class InvitationIndexesTest {

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;

    @Autowired
    InvitationIndexesTest(JdbcClient jdbc, TransactionTemplate transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    @Test
    void each_filter_is_served_by_an_index() {
        Map.of(
                        "programme_ref = 'x'", "invitation_log_programme",
                        "unit_ref = 'x'", "invitation_log_unit",
                        "wave_id = '00000000-0000-0000-0000-000000000000'", "invitation_log_wave",
                        "reason = 'TOO_LATE'", "invitation_log_reason",
                        "state = 'BOUNCED'", "invitation_state")
                .forEach((condition, index) ->
                        assertThat(plan(condition)).as(condition).contains(index + " "));
    }

    /** How the database would read a slice if it could neither read nor sort the whole table. */
    private String plan(String condition) {
        List<String> plan = new ArrayList<>();
        transactions.executeWithoutResult(status -> {
            for (String way : List.of("seqscan", "bitmapscan", "sort")) {
                jdbc.sql("set local enable_" + way + " = off").update();
            }
            plan.addAll(jdbc.sql("explain select * from invitation where kind <> 'EMPLOYEE' and seq < 1000000000 and "
                            + condition + " order by seq desc limit 51")
                    .query((row, number) -> row.getString(1))
                    .list());
        });
        return String.join("\n", plan);
    }
}
