package io.northloop.followup.persistence;

import io.northloop.followup.model.RoutingRule;
import io.northloop.followup.model.RoutingTarget;
import io.northloop.followup.port.RoutingRules;
import io.northloop.organisation.PersonRef;
import io.northloop.organisation.UnitRef;
import io.northloop.survey.QuestionGroup;
import io.northloop.survey.SurveyKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Routing rules in {@code followup_routing_rule}. */
@Repository
class SqlRoutingRules implements RoutingRules {

    private final JdbcClient jdbc;

    SqlRoutingRules(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<RoutingRule> inOrder() {
        return jdbc.sql("select * from followup_routing_rule order by position")
                .query((row, number) -> rule(row))
                .list();
    }

    @Override
    public List<RoutingRule> lockInOrder() {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('followup_routing_rule', 0))")
                .query(row -> {});
        return inOrder();
    }

    @Override
    public void replace(List<RoutingRule> rules) {
        jdbc.sql("delete from followup_routing_rule").update();
        for (int position = 0; position < rules.size(); position++) {
            insert(rules.get(position), position);
        }
    }

    private void insert(RoutingRule rule, int position) {
        RoutingRule.Conditions when = rule.when();
        Optional<RoutingTarget.PostIn> post =
                rule.target() instanceof RoutingTarget.PostIn found ? Optional.of(found) : Optional.empty();
        Optional<RoutingTarget.Person> person =
                rule.target() instanceof RoutingTarget.Person found ? Optional.of(found) : Optional.empty();
        jdbc.sql("""
                        insert into followup_routing_rule values (:id, :position, :kind, :touchpoint, :customerPosition,
                            :account, :region, :centre, :lowest, :highest, :person, :post, :level, :group)""")
                .param("id", rule.id())
                .param("position", position)
                .param("kind", when.kind() == null ? null : when.kind().name())
                .param("touchpoint", when.touchpoint())
                .param("group", when.group() == null ? null : when.group().name())
                .param("customerPosition", when.customerPosition())
                .param("account", when.account())
                .param("region", when.region() == null ? null : when.region().value())
                .param("centre", when.centre() == null ? null : when.centre().value())
                .param("lowest", when.lowestScore())
                .param("highest", when.highestScore())
                .param("person", person.map(it -> it.person().value()).orElse(null))
                .param("post", post.map(RoutingTarget.PostIn::post).orElse(null))
                .param("level", post.map(it -> it.level().name()).orElse(null))
                .update();
    }

    private static RoutingRule rule(ResultSet row) throws SQLException {
        String kind = row.getString("kind");
        String group = row.getString("question_group");
        String person = row.getString("target_person");
        RoutingTarget target = person == null
                ? new RoutingTarget.PostIn(
                        row.getString("target_post"), RoutingTarget.Level.valueOf(row.getString("target_level")))
                : new RoutingTarget.Person(new PersonRef(person));
        RoutingRule.Conditions when = new RoutingRule.Conditions(
                kind == null ? null : SurveyKind.valueOf(kind),
                row.getString("touchpoint"),
                group == null ? null : QuestionGroup.valueOf(group),
                row.getString("customer_position"),
                row.getString("account_ref"),
                unit(row.getString("region_ref")),
                unit(row.getString("centre_ref")),
                row.getInt("lowest_score"),
                row.getInt("highest_score"));
        return new RoutingRule(row.getObject("id", UUID.class), when, target);
    }

    private static @Nullable UnitRef unit(@Nullable String value) {
        return value == null ? null : new UnitRef(value);
    }
}
