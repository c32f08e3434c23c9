package io.northloop.followup;

import io.northloop.response.ResponseId;
import io.northloop.shared.port.Ids;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers that are stored but not yet told to anybody, and what became of them. */
@Component
final class StoredAnswers {

    private final Ids ids;
    private final JdbcClient jdbc;

    StoredAnswers(Ids ids, JdbcClient jdbc) {
        this.ids = ids;
        this.jdbc = jdbc;
    }

    /** An answer as the statement that takes it leaves it, its fact included. */
    UUID add(String unit, String customer, int score, Instant at) {
        UUID id = ids.next();
        jdbc.sql("""
                        with answer as (
                            insert into response (id, survey_version, survey_ref, kind, unit_ref, customer_ref,
                                answered_at, received_at, score, lowest_score, answers, language, live, digest)
                            select :id, v.id, v.survey_ref, 'TRANSACTIONAL', :unit, :customer, :at, :at, :score, :score,
                                jsonb_build_object('recommend', cast(:score as int)), 'en', true, ''
                            from survey_version v where v.survey_ref = 'standard-transactional'
                            order by v.number desc limit 1
                            returning id)
                        insert into response_fact (response_id, event_id) select id, gen_random_uuid() from answer""")
                .param("id", id)
                .param("unit", unit)
                .param("customer", customer)
                .param("at", Timestamp.from(at))
                .param("score", score)
                .update();
        return id;
    }

    /** Where customers of this prefix stand by their last answer. */
    Map<String, String> categories(String prefix) {
        return jdbc
                .sql("select customer_ref, category from customer_loyalty where starts_with(customer_ref, ?)")
                .param(prefix)
                .query()
                .listOfRows()
                .stream()
                .collect(
                        Collectors.toMap(row -> (String) row.get("customer_ref"), row -> (String) row.get("category")));
    }

    /** How many customers of this prefix stand where in which quarter: {@code 2026-10-01 PROMOTER}. */
    Map<String, Long> quarters(String prefix) {
        return jdbc.sql("""
                        select quarter || ' ' || category as place, count(*) as n from customer_loyalty_quarter
                        where starts_with(customer_ref, ?) group by 1""").param(prefix).query().listOfRows().stream()
                .collect(Collectors.toMap(row -> (String) row.get("place"), row -> (Long) row.get("n")));
    }

    /** 1 as long as it is not told, then 0. */
    long waiting(UUID answer) {
        return count("select count(*) from response_fact where response_id = ?", answer);
    }

    /** How often other systems are told of it. */
    long told(UUID answer) {
        return count("select count(*) from outbox_event where key = ?", new ResponseId(answer).toString());
    }

    private long count(String sql, Object... parameters) {
        return jdbc.sql(sql).params(parameters).query(Long.class).single();
    }
}
