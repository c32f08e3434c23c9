package io.northloop.followup;

import static org.assertj.core.api.Assertions.assertThat;

import io.northloop.shared.bootstrap.NorthloopTest;
import io.northloop.shared.bootstrap.TestAgenda;
import io.northloop.shared.bootstrap.TestClock;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What answers set off when they are announced together, on the real tables. */
@NorthloopTest
class FanOutTest {

    private final FollowUpWorld world;
    private final TestAgenda agenda;
    private final TestClock clock;
    private final StoredAnswers answers;
    private final JdbcClient jdbc;
    private final Flyway flyway;

    @Autowired
    FanOutTest(
            FollowUpWorld world,
            TestAgenda agenda,
            TestClock clock,
            StoredAnswers answers,
            JdbcClient jdbc,
            Flyway flyway) {
        this.world = world;
        this.agenda = agenda;
        this.clock = clock;
        this.answers = answers;
        this.jdbc = jdbc;
        this.flyway = flyway;
    }

    @Test
    void everything_follows_for_each_of_many_and_once() {
        world.centre("fan-a");
        world.person("fan-a-manager", "CENTRE_MANAGER", "fan-a-centre");
        world.customer("fan-a-twice", "Twice");
        world.customer("fan-a-known", "Known");
        world.customer("fan-a-erased", "Erased");
        Instant now = clock.instant();
        jdbc.sql("insert into customer_loyalty (customer_ref, category, answered_at) values ('fan-a-known', ?, ?)")
                .params("PASSIVE", Timestamp.from(now))
                .update();
        UUID later = answers.add("fan-a-centre", "fan-a-twice", 2, now.minusSeconds(60));
        UUID earlier = answers.add("fan-a-centre", "fan-a-twice", 10, now.minusSeconds(3_600));
        UUID older = answers.add("fan-a-centre", "fan-a-known", 6, now.minusSeconds(7_200));
        UUID erased = answers.add("fan-a-centre", "fan-a-erased", 0, now);
        UUID happy = answers.add("fan-a-centre", "fan-a-nobody", 9, now);
        jdbc.sql("delete from customer where ref = 'fan-a-erased'").update();

        agenda.runDue();
        agenda.runDue();

        assertThat(answers.categories("fan-a-"))
                .as("the newest answer by its time, not by its place; nothing of whoever is unknown or erased")
                .isEqualTo(Map.of("fan-a-twice", "DETRACTOR", "fan-a-known", "PASSIVE"));
        assertThat(casesAt("fan-a-centre")).containsExactlyInAnyOrder(later, older, erased);
        List<UUID> all = List.of(later, earlier, older, erased, happy);
        assertThat(all).allSatisfy(answer -> {
            assertThat(answers.waiting(answer)).isZero();
            assertThat(answers.told(answer)).isOne();
        });
        assertThat(casesOf("fan-a-centre")).allSatisfy(opened -> {
            assertThat(count("select count(*) from outbox_event where key = ?", new CaseId(opened).toString()))
                    .isOne();
            assertThat(count(
                            "select count(*) from message where idempotency_key = ?",
                            "case-opened:" + new CaseId(opened)))
                    .isOne();
        });
    }

    @Test
    void an_answer_that_cannot_be_read_waits_alone_and_leaves_nothing_until_it_can() {
        world.centre("fan-b");
        world.customer("fan-b-customer", "Customer");
        Instant now = clock.instant();
        UUID first = answers.add("fan-b-centre", "fan-b-nobody", 3, now);
        UUID unreadable = answers.add("fan-b-centre", "fan-b-customer", 1, now);
        UUID last = answers.add("fan-b-centre", "fan-b-nobody", 10, now);
        kind(unreadable, "OF_ANOTHER_TIME");

        agenda.runDue();

        assertThat(casesAt("fan-b-centre")).containsExactly(first);
        assertThat(answers.waiting(first) + answers.waiting(last)).isZero();
        assertThat(answers.waiting(unreadable)).isOne();
        assertThat(answers.told(unreadable)).isZero();
        assertThat(answers.categories("fan-b-")).isEmpty();

        kind(unreadable, "TRANSACTIONAL");
        agenda.advance(Duration.ofSeconds(2));

        assertThat(casesAt("fan-b-centre")).containsExactlyInAnyOrder(first, unreadable);
        assertThat(answers.waiting(unreadable)).isZero();
        assertThat(answers.told(unreadable)).isOne();
        assertThat(answers.categories("fan-b-")).isEqualTo(Map.of("fan-b-customer", "DETRACTOR"));
    }

    @Test
    void an_answer_whose_case_the_database_refuses_takes_nothing_with_it_and_leaves_nothing() throws SQLException {
        world.centre("fan-c");
        world.centre("fan-c-refused");
        world.customer("fan-c-customer", "Customer");
        Instant now = clock.instant();
        UUID before = answers.add("fan-c-centre", "fan-c-nobody", 4, now);
        UUID refused = answers.add("fan-c-refused-centre", "fan-c-customer", 1, now);
        UUID after = answers.add("fan-c-centre", "fan-c-nobody", 5, now);
        asOwner("""
                create function fan_c_refuse() returns trigger language plpgsql as
                $$ begin raise exception 'refused by the test'; end $$""");
        asOwner("""
                create trigger fan_c_refuse before insert on followup_case for each row
                when (new.unit_ref = 'fan-c-refused-centre') execute function fan_c_refuse()""");
        try {
            agenda.runDue();

            assertThat(casesAt("fan-c-centre"))
                    .as("rolled back with the others, then told again alone: once")
                    .containsExactlyInAnyOrder(before, after);
            assertThat(List.of(before, after)).allSatisfy(answer -> {
                assertThat(answers.waiting(answer)).isZero();
                assertThat(answers.told(answer)).isOne();
            });
            assertThat(casesAt("fan-c-refused-centre")).isEmpty();
            assertThat(answers.waiting(refused)).isOne();
            assertThat(answers.told(refused)).isZero();
            assertThat(answers.categories("fan-c-"))
                    .as("told to the customers before the case was refused")
                    .isEmpty();
        } finally {
            asOwner("drop function fan_c_refuse cascade");
        }
        agenda.advance(Duration.ofSeconds(2));

        assertThat(casesAt("fan-c-refused-centre")).containsExactly(refused);
        assertThat(answers.told(refused)).isOne();
        assertThat(answers.categories("fan-c-")).isEqualTo(Map.of("fan-c-customer", "DETRACTOR"));
    }

    /** As the owner of the tables: the application's own role may not add a trigger. */
    private void asOwner(String sql) throws SQLException {
        try (Connection connection = flyway.getConfiguration().getDataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void kind(UUID answer, String kind) {
        jdbc.sql("update response set kind = ? where id = ?")
                .params(kind, answer)
                .update();
    }

    private List<UUID> casesAt(String unit) {
        return jdbc.sql("select response_id from followup_case where unit_ref = ?")
                .param(unit)
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }

    private List<UUID> casesOf(String unit) {
        return jdbc.sql("select id from followup_case where unit_ref = ?")
                .param(unit)
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }

    private long count(String sql, Object... parameters) {
        return jdbc.sql(sql).params(parameters).query(Long.class).single();
    }
}
