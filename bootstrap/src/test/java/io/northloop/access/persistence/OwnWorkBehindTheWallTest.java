package io.northloop.access.persistence;

import static io.northloop.access.persistence.WalledClients.assertRefused;
import static io.northloop.access.persistence.WalledClients.shown;
import static org.assertj.core.api.Assertions.assertThat;

import io.northloop.access.persistence.WalledRows.Planted;
import io.northloop.shared.bootstrap.NorthloopTest;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What the database shows and takes of somebody's own work in a unit that is not theirs. */
@NorthloopTest
class OwnWorkBehindTheWallTest {

    private final JdbcClient jdbc;
    private final WalledRows rows;
    private final WalledClients wall;

    @Autowired
    OwnWorkBehindTheWallTest(JdbcClient jdbc, WalledRows rows, WalledClients wall) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.wall = wall;
    }

    @Test
    void a_person_sees_and_works_their_own_case_wherever_it_lies() {
        Planted home = rows.plant(WalledClients.unit("home"));
        Planted away = rows.plant(WalledClients.unit("away"));
        JdbcClient deputy = wall.client(Set.of(home.unit()), away.owner());
        assertThat(shown(deputy, WalledRows.CASE)).containsExactlyInAnyOrder(home.unit(), away.unit());
        assertThat(shown(deputy, WalledRows.STEP)).containsExactlyInAnyOrder(home.key(), away.key());
        assertThat(shown(deputy, WalledRows.RESPONSE)).containsExactlyInAnyOrder(home.unit(), away.unit());
        assertThat(shown(deputy, WalledRows.INVITATION)).containsExactly(home.unit());
        assertThat(deputy.sql("update followup_case set version = version + 1 where id = ?")
                        .param(away.caseId())
                        .update())
                .isEqualTo(1);
        assertThat(step(deputy, away.caseId(), 1)).isEqualTo(1);
        assertRefused(() -> WalledRows.CASE.write(deputy, WalledRows.of(away.unit())));
        assertRefused(() -> deputy.sql("update response set digest = '\\x00' where unit_ref = ?")
                .param(away.unit())
                .update());
    }

    @Test
    void whoever_gives_away_a_case_of_another_unit_finishes_the_step_and_sees_it_no_more() {
        Planted home = rows.plant(WalledClients.unit("home"));
        Planted away = rows.plant(WalledClients.unit("away"));
        DataSource confined = wall.source(Set.of(home.unit()), away.owner());
        JdbcClient deputy = JdbcClient.create(confined);
        new TransactionTemplate(new DataSourceTransactionManager(confined)).executeWithoutResult(status -> {
            assertThat(deputy.sql("update followup_case set owner_ref = 'somebody' where id = ?")
                            .param(away.caseId())
                            .update())
                    .isEqualTo(1);
            assertThat(step(deputy, away.caseId(), 1)).isEqualTo(1);
        });
        assertThat(shown(deputy, WalledRows.CASE)).containsExactly(home.unit());
        assertThat(shown(deputy, WalledRows.RESPONSE)).containsExactly(home.unit());
        assertRefused(() -> step(deputy, away.caseId(), 2));
    }

    @Test
    void a_person_sees_and_works_their_own_task_wherever_it_lies_but_moves_no_plan() {
        Planted home = rows.plant(WalledClients.unit("home"));
        Planted away = rows.plant(WalledClients.unit("away"));
        JdbcClient deputy = wall.client(Set.of(home.unit()), away.owner());
        assertThat(shown(deputy, WalledRows.TASK)).containsExactlyInAnyOrder(home.unit(), away.unit());
        assertThat(shown(deputy, WalledRows.PLAN))
                .containsExactlyInAnyOrder(WalledRows.PLAN.valueOf(home), WalledRows.PLAN.valueOf(away));
        assertThat(deputy.sql("update improvement_task set version = version + 1 where id = ?")
                        .param(away.caseId())
                        .update())
                .isEqualTo(1);
        assertThat(deputy.sql("update improvement_plan set version = version + 1 where id = ?")
                        .param(away.caseId())
                        .update())
                .isEqualTo(1);
        assertThat(deputy.sql("select count(*) from unfinished_tasks(array[?::uuid, ?::uuid])")
                        .params(home.caseId(), away.caseId())
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
        assertRefused(() -> deputy.sql("update improvement_plan set unit_refs = array['elsewhere'] where id = ?")
                .param(away.caseId())
                .update());
    }

    @Test
    void whoever_owns_a_plan_sees_its_tasks_of_headquarters_and_no_others() {
        Planted home = rows.plant(WalledClients.unit("home"));
        Planted away = rows.plant(WalledClients.unit("away"));
        String owner = home.unit() + "-plan-owner";
        jdbc.sql("update improvement_plan set owner_ref = ? where id = ?")
                .params(owner, away.caseId())
                .update();
        assertThat(tasksSeen(home, owner, away)).isZero();
        jdbc.sql("update improvement_task set unit_ref = null, assignee_ref = 'rls-hq' where id = ?")
                .param(away.caseId())
                .update();
        assertThat(tasksSeen(home, owner, away)).isOne();
        assertThat(tasksSeen(home, "", away)).isZero();
        assertThat(tasksSeen(home, owner + "-not", away)).isZero();
    }

    private long tasksSeen(Planted home, String person, Planted away) {
        return wall.client(Set.of(home.unit()), person)
                .sql("select count(*) from improvement_task where id = ?")
                .param(away.caseId())
                .query(Long.class)
                .single();
    }

    private static int step(JdbcClient client, UUID id, int position) {
        return client.sql("insert into followup_step (case_id, position, at, kind, actor)"
                        + " values (?, ?, '1999-01-01', 'NOTE', 'rls')")
                .param(id)
                .param(position)
                .update();
    }
}
