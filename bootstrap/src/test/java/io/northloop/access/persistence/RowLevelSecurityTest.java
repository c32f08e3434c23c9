package io.northloop.access.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.northloop.access.persistence.WalledRows.Planted;
import io.northloop.access.persistence.WalledRows.Walled;
import io.northloop.access.port.ConfinementInForce.Confinement;
import io.northloop.organisation.PersonRef;
import io.northloop.organisation.UnitRef;
import io.northloop.shared.bootstrap.NorthloopTest;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What the database itself shows and takes, with the application's role and nothing before it but a confinement. */
@NorthloopTest
class RowLevelSecurityTest {

    /** Tables that name a unit and are open to every viewer's connection. */
    private static final Map<String, String> OPEN = Map.of(
            "person", "who works where is known to everybody in the company",
            "account", "read before the viewer is known, and by administrators",
            "api_client", "read before the viewer is known, and by administrators",
            "followup_routing_rule", "the company's rules, which headquarters keeps");

    private final DataSource pool;
    private final JdbcClient jdbc;
    private final WalledRows rows;

    @Autowired
    RowLevelSecurityTest(DataSource pool, JdbcClient jdbc, WalledRows rows) {
        this.pool = pool;
        this.jdbc = jdbc;
        this.rows = rows;
    }

    static List<Walled> tables() {
        return WalledRows.TABLES;
    }

    @ParameterizedTest
    @MethodSource("tables")
    void a_select_without_any_condition_shows_the_own_units_rows_only(Walled table) {
        Planted own = rows.plant(unit("own"));
        Planted foreign = rows.plant(unit("foreign"));
        String mine = table.valueOf(own);
        String theirs = table.valueOf(foreign);
        assertThat(shown(jdbc, table)).contains(mine, theirs);
        assertThat(shown(confined(own), table)).containsExactly(mine);
        assertThat(shown(confined(own, foreign), table)).containsExactlyInAnyOrder(mine, theirs);
        assertThat(shown(confined(), table)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void a_foreign_units_row_is_neither_added_nor_changed(Walled table) {
        Planted own = rows.plant(unit("own"));
        Planted foreign = rows.plant(unit("foreign"));
        JdbcClient confined = confined(own);
        Planted another = WalledRows.of(foreign.unit());
        for (Walled needed : WalledRows.TABLES.subList(0, WalledRows.TABLES.indexOf(table))) {
            needed.write(jdbc, another);
        }
        assertRefused(() -> table.write(confined, another));

        String update = "update %s set %s where %s".formatted(table, table.equal("to"), table.equal("from"));
        Map<String, String> away = Map.of("from", table.valueOf(own), "to", table.valueOf(foreign));
        Map<String, String> here = Map.of("from", table.valueOf(foreign), "to", table.valueOf(own));
        assertRefused(() -> confined.sql(update).params(away).update());
        assertThat(confined.sql(update).params(here).update()).isZero();
        assertThat(confined.sql("delete from %s where %s".formatted(table, table.equal("from")))
                        .param("from", table.valueOf(foreign))
                        .update())
                .isZero();
        assertThat(shown(jdbc, table)).contains(table.valueOf(own), table.valueOf(foreign));
    }

    @Test
    void the_own_units_rows_are_added_and_taken_away() {
        Planted own = WalledRows.of(unit("own"));
        JdbcClient confined = confined(own);
        for (Walled table : WalledRows.TABLES) {
            assertThat(table.write(confined, own)).as(table.table()).isEqualTo(1);
        }
        for (Walled table : WalledRows.TABLES.reversed()) {
            assertThat(confined.sql("delete from %s where %s".formatted(table, table.equal("own")))
                            .param("own", table.valueOf(own))
                            .update())
                    .as(table.table())
                    .isEqualTo(1);
        }
    }

    @Test
    void a_person_sees_and_works_their_own_case_wherever_it_lies() {
        Planted home = rows.plant(unit("home"));
        Planted away = rows.plant(unit("away"));
        JdbcClient deputy = client(Set.of(home.unit()), away.owner());
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
        Planted home = rows.plant(unit("home"));
        Planted away = rows.plant(unit("away"));
        DataSource confined = source(Set.of(home.unit()), away.owner());
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
        Planted home = rows.plant(unit("home"));
        Planted away = rows.plant(unit("away"));
        JdbcClient deputy = client(Set.of(home.unit()), away.owner());
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
    void a_rollback_leaves_the_wall_standing() {
        Planted own = rows.plant(unit("own"));
        rows.plant(unit("foreign"));
        DataSource confined = source(Set.of(own.unit()), "");
        JdbcClient viewer = JdbcClient.create(confined);
        new TransactionTemplate(new DataSourceTransactionManager(confined)).executeWithoutResult(status -> {
            Object before = status.createSavepoint();
            assertThat(shown(viewer, WalledRows.RESPONSE)).containsExactly(own.unit());
            status.rollbackToSavepoint(before);
            assertThat(shown(viewer, WalledRows.RESPONSE)).containsExactly(own.unit());
            status.setRollbackOnly();
        });
        assertThat(shown(viewer, WalledRows.RESPONSE)).containsExactly(own.unit());
    }

    /** A new table with a unit gets a policy, or a reason here. */
    @Test
    void every_table_that_names_a_unit_is_walled_or_says_why_not() {
        List<@Nullable String> open = jdbc.sql("""
                        select distinct c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid
                        where a.attname in ('unit_ref', 'centre_ref', 'region_ref') and not a.attisdropped
                          and c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace
                          and not (c.relrowsecurity and exists (select from pg_policy p where p.polrelid = c.oid))""").query(String.class).list();
        assertThat(open).containsExactlyInAnyOrderElementsOf(OPEN.keySet());
        assertThat(jdbc.sql("select c.relname from pg_class c where c.relrowsecurity")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrderElementsOf(
                        tables().stream().map(Walled::table).toList());
    }

    /** The owner of a table, a superuser and a role with BYPASSRLS would walk through. */
    @Test
    void the_application_owns_no_table_and_bypasses_nothing() {
        assertThat(jdbc.sql("select rolsuper or rolbypassrls from pg_roles where rolname = current_user")
                        .query(Boolean.class)
                        .single())
                .isFalse();
        assertThat(jdbc.sql("""
                        select count(*) from pg_class c
                        where c.relrowsecurity and pg_has_role(current_user, c.relowner, 'usage')""").query(Long.class).single()).isZero();
    }

    private static void assertRefused(Runnable writing) {
        assertThatThrownBy(writing::run)
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("violates row-level security policy");
    }

    private static int step(JdbcClient client, UUID id, int position) {
        return client.sql("insert into followup_step (case_id, position, at, kind, actor)"
                        + " values (?, ?, '1999-01-01', 'NOTE', 'rls')")
                .param(id)
                .param(position)
                .update();
    }

    private static List<@Nullable String> shown(JdbcClient client, Walled table) {
        return client.sql("select distinct cast(%s as text) from %s".formatted(table.column(), table))
                .query(String.class)
                .list();
    }

    private static String unit(String name) {
        return "rls-" + name + "-" + UUID.randomUUID().toString().substring(0, 8);
    }

    private JdbcClient confined(Planted... units) {
        return client(List.of(units).stream().map(Planted::unit).collect(Collectors.toSet()), "");
    }

    private JdbcClient client(Set<String> units, String person) {
        return JdbcClient.create(source(units, person));
    }

    private DataSource source(Set<String> units, String person) {
        Confinement confinement = new Confinement(
                units.stream().map(UnitRef::new).collect(Collectors.toSet()),
                person.isEmpty() ? Optional.empty() : Optional.of(new PersonRef(person)));
        return new WalledDataSource(pool, () -> Optional.of(confinement), InstantSource.system());
    }
}
