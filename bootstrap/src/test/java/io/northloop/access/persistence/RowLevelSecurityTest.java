package io.northloop.access.persistence;

import static io.northloop.access.persistence.WalledClients.assertRefused;
import static io.northloop.access.persistence.WalledClients.shown;
import static org.assertj.core.api.Assertions.assertThat;

import io.northloop.access.persistence.WalledRows.Planted;
import io.northloop.access.persistence.WalledRows.Walled;
import io.northloop.shared.bootstrap.NorthloopTest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
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

    private final JdbcClient jdbc;
    private final WalledRows rows;
    private final WalledClients wall;

    @Autowired
    RowLevelSecurityTest(JdbcClient jdbc, WalledRows rows, WalledClients wall) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.wall = wall;
    }

    static List<Walled> tables() {
        return WalledRows.TABLES;
    }

    @ParameterizedTest
    @MethodSource("tables")
    void a_select_without_any_condition_shows_the_own_units_rows_only(Walled table) {
        Planted own = rows.plant(WalledClients.unit("own"));
        Planted foreign = rows.plant(WalledClients.unit("foreign"));
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
        Planted own = rows.plant(WalledClients.unit("own"));
        Planted foreign = rows.plant(WalledClients.unit("foreign"));
        JdbcClient confined = confined(own);
        Planted another = WalledRows.of(foreign.unit());
        int place = WalledRows.TABLES.indexOf(table);
        WalledRows.TABLES.subList(0, place).forEach(needed -> needed.write(jdbc, another));
        assertRefused(() -> table.write(confined, another));
        // An alert without its evidence is a thing that the pages of other tests could not show.
        WalledRows.TABLES.subList(place, WalledRows.TABLES.size()).forEach(rest -> rest.write(jdbc, another));

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
        Planted own = WalledRows.of(WalledClients.unit("own"));
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
    void a_rollback_leaves_the_wall_standing() {
        Planted own = rows.plant(WalledClients.unit("own"));
        rows.plant(WalledClients.unit("foreign"));
        DataSource confined = wall.source(Set.of(own.unit()), "");
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

    private JdbcClient confined(Planted... units) {
        return wall.client(List.of(units).stream().map(Planted::unit).collect(Collectors.toSet()), "");
    }
}
