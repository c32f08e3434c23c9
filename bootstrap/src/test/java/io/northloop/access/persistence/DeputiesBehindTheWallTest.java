package io.northloop.access.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.northloop.access.persistence.WalledRows.Planted;
import io.northloop.access.port.ConfinementInForce.Confinement;
import io.northloop.organisation.PersonRef;
import io.northloop.organisation.UnitRef;
import io.northloop.shared.bootstrap.NorthloopTest;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whose cases the database itself shows a deputy who works elsewhere, and when. */
@NorthloopTest
class DeputiesBehindTheWallTest {

    /** Far from the company's own zone, so that it matters whose day it is. */
    private static final ZoneId ZONE = ZoneId.of("America/Los_Angeles");

    private static final LocalDate FIRST_DAY = LocalDate.of(2001, 3, 10);
    private static final LocalDate LAST_DAY = LocalDate.of(2001, 3, 12);
    private static final Instant BEGINS = FIRST_DAY.atStartOfDay(ZONE).toInstant();
    private static final Instant ENDS = LAST_DAY.plusDays(1).atStartOfDay(ZONE).toInstant();
    private static final Instant MEANWHILE = BEGINS.plusSeconds(3600);

    private final DataSource pool;
    private final JdbcClient jdbc;
    private final WalledRows rows;

    @Autowired
    DeputiesBehindTheWallTest(DataSource pool, JdbcClient jdbc, WalledRows rows) {
        this.pool = pool;
        this.jdbc = jdbc;
        this.rows = rows;
    }

    @Test
    void a_deputy_sees_and_works_the_absent_persons_cases_and_nobody_elses_while_they_are_away() {
        Planted home = plant("home");
        Planted away = plant("away");
        Planted colleagues = caseOf("colleague", away);
        Planted present = plant("present");
        Planted elsewhere = caseOf(away.owner(), plant("elsewhere"));
        person(home, null, false);
        person(away, home.owner(), true);
        person(present, home.owner(), false);

        for (Instant moment : Set.of(BEGINS, MEANWHILE, ENDS.minusMillis(1))) {
            JdbcClient deputy = client(home, moment);
            assertThat(cases(deputy))
                    .as(moment.toString())
                    .containsExactlyInAnyOrder(home.caseId(), away.caseId(), elsewhere.caseId());
            assertThat(answers(deputy)).as(moment.toString()).isEqualTo(3);
        }
        JdbcClient deputy = client(home, MEANWHILE);
        assertThat(change(deputy, away)).isEqualTo(1);
        assertThat(step(deputy, away)).isEqualTo(1);
        assertThat(steps(deputy, away)).isEqualTo(2);
        for (Planted hidden : Set.of(colleagues, present)) {
            assertThat(change(deputy, hidden)).isZero();
            assertThat(steps(deputy, hidden)).isZero();
            assertStepRefused(deputy, hidden);
        }
    }

    @Test
    void a_deputy_sees_and_changes_nothing_before_and_after() {
        Planted home = plant("home");
        Planted away = plant("away");
        person(home, null, false);
        person(away, home.owner(), true);
        for (Instant moment : Set.of(BEGINS.minusMillis(1), ENDS, ENDS.plusSeconds(3600))) {
            JdbcClient former = client(home, moment);
            assertThat(cases(former)).as(moment.toString()).containsExactly(home.caseId());
            assertThat(answers(former)).as(moment.toString()).isEqualTo(1);
            assertThat(change(former, away)).isZero();
            assertThat(steps(former, away)).isZero();
            assertStepRefused(former, away);
        }
        assertThat(steps(jdbc, away)).isEqualTo(1);
    }

    @Test
    void only_the_first_present_deputy_of_a_line_is_let_through() {
        Planted last = plant("last");
        Planted middle = plant("middle");
        Planted first = plant("first");
        person(last, null, false);
        person(middle, last.owner(), true);
        person(first, middle.owner(), true);
        assertThat(cases(client(last, MEANWHILE)))
                .containsExactlyInAnyOrder(last.caseId(), middle.caseId(), first.caseId());
        assertThat(cases(client(middle, MEANWHILE))).containsExactly(middle.caseId());

        jdbc.sql("update person set away_from = null, away_until = null where ref = ?")
                .param(middle.owner())
                .update();
        assertThat(cases(client(last, MEANWHILE))).containsExactly(last.caseId());
        assertThat(cases(client(middle, MEANWHILE))).containsExactlyInAnyOrder(middle.caseId(), first.caseId());
    }

    @Test
    void somebody_who_left_or_whose_return_is_not_known_is_stood_in_for_until_that_changes() {
        Planted home = plant("home");
        Planted away = plant("away");
        person(home, null, false);
        person(away, home.owner(), true);
        Instant muchLater = ENDS.plusSeconds(100_000_000);
        jdbc.sql("update person set away_until = null where ref = ?")
                .param(away.owner())
                .update();
        assertThat(cases(client(home, muchLater))).containsExactlyInAnyOrder(home.caseId(), away.caseId());
        jdbc.sql("update person set away_from = null, active = false where ref = ?")
                .param(away.owner())
                .update();
        assertThat(cases(client(home, muchLater))).containsExactlyInAnyOrder(home.caseId(), away.caseId());
        jdbc.sql("update person set active = true where ref = ?")
                .param(away.owner())
                .update();
        assertThat(cases(client(home, muchLater))).containsExactly(home.caseId());
    }

    /** Rows of a unit that the organisation knows as well. */
    private Planted plant(String name) {
        String unit = "rls-" + name + "-" + UUID.randomUUID().toString().substring(0, 8);
        jdbc.sql(
                        "insert into unit (ref, kind, name, time_zone, active, version) values (?, 'REGION', 'RLS', ?, true, 0)")
                .params(unit, ZONE.getId())
                .update();
        return rows.plant(unit);
    }

    /** Another case of the same unit. */
    private Planted caseOf(String owner, Planted unit) {
        Planted another = rows.plant(unit.unit());
        jdbc.sql("update followup_case set owner_ref = ? where id = ?")
                .params(owner, another.caseId())
                .update();
        return another;
    }

    private void person(Planted at, @Nullable String deputy, boolean away) {
        jdbc.sql("""
                        insert into person (ref, name, language, post, unit_ref, deputy_ref, away_from, away_until, active,
                            version)
                        values (:ref, 'RLS', 'en', 'REGIONAL_MANAGER', :unit, :deputy, :from, :until, true, 0)""")
                .param("ref", at.owner())
                .param("unit", at.unit())
                .param("deputy", deputy)
                .param("from", away ? FIRST_DAY : null)
                .param("until", away ? LAST_DAY : null)
                .update();
    }

    /** Whoever owns these rows, at that moment, with the application's role and nothing before the database. */
    private JdbcClient client(Planted home, Instant moment) {
        Confinement confinement =
                new Confinement(Set.of(new UnitRef(home.unit())), Optional.of(new PersonRef(home.owner())));
        return JdbcClient.create(
                new WalledDataSource(pool, () -> Optional.of(confinement), InstantSource.fixed(moment)));
    }

    private static List<@Nullable UUID> cases(JdbcClient client) {
        return client.sql("select id from followup_case").query(UUID.class).list();
    }

    private static long answers(JdbcClient client) {
        return client.sql("select count(*) from response").query(Long.class).single();
    }

    private static long steps(JdbcClient client, Planted of) {
        return client.sql("select count(*) from followup_step where case_id = ?")
                .param(of.caseId())
                .query(Long.class)
                .single();
    }

    private static int change(JdbcClient client, Planted of) {
        return client.sql("update followup_case set version = version + 1 where id = ?")
                .param(of.caseId())
                .update();
    }

    private static int step(JdbcClient client, Planted of) {
        return client.sql("insert into followup_step (case_id, position, at, kind, actor)"
                        + " values (?, 1, '1999-01-01', 'NOTE', 'rls')")
                .param(of.caseId())
                .update();
    }

    private static void assertStepRefused(JdbcClient client, Planted of) {
        assertThatThrownBy(() -> step(client, of))
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("violates row-level security policy");
    }
}
