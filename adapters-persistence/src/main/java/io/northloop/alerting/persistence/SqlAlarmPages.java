package io.northloop.alerting.persistence;

import io.northloop.alerting.AlertId;
import io.northloop.alerting.port.AlarmPages;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code alert_page}, of which only those of open alerts count. */
@Repository
class SqlAlarmPages implements AlarmPages {

    private static final String OPEN = """
             from alert_page page
            where exists (select from alert where alert.id = page.alert_id and alert.state = 'OPEN')""";
    private static final String UNTOLD = OPEN + " and told_at is null";
    private static final String UNREMINDED = OPEN + " and told_at is not null and reminded_at is null";

    private final JdbcClient jdbc;

    SqlAlarmPages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(AlertId alarm, Instant since) {
        jdbc.sql("insert into alert_page (alert_id, alarmed_at) values (?, ?) on conflict do nothing")
                .params(alarm.value(), Timestamp.from(since))
                .update();
    }

    @Override
    public Optional<Instant> firstUntold() {
        return first("alarmed_at", UNTOLD);
    }

    @Override
    public Optional<Instant> firstUnreminded() {
        return first("told_at", UNREMINDED);
    }

    private Optional<Instant> first(String column, String rows) {
        return jdbc.sql("select %1$s%2$s order by %1$s limit 1".formatted(column, rows))
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }

    @Override
    public List<AlertId> claimUntold(Instant since) {
        boolean collected = firstUntold().filter(first -> !first.isAfter(since)).isPresent();
        return collected
                ? claimed(jdbc.sql("select alert_id" + UNTOLD + " order by alarmed_at, alert_id"
                        + " for update of page skip locked"))
                : List.of();
    }

    @Override
    public List<AlertId> claimUnreminded(Instant toldUntil) {
        return claimed(jdbc.sql("select alert_id" + UNREMINDED + " and told_at <= :until order by alarmed_at, alert_id"
                        + " for update of page skip locked")
                .param("until", Timestamp.from(toldUntil)));
    }

    private static List<AlertId> claimed(JdbcClient.StatementSpec rows) {
        return rows.query((row, number) -> new AlertId(row.getObject("alert_id", UUID.class)))
                .list();
    }

    @Override
    public void told(List<AlertId> alarms, Instant at) {
        mark("told_at", alarms, at);
    }

    @Override
    public void reminded(List<AlertId> alarms, Instant at) {
        mark("reminded_at", alarms, at);
    }

    private void mark(String column, List<AlertId> alarms, Instant at) {
        jdbc.sql("update alert_page set %s = :at where alert_id = any (:alarms)".formatted(column))
                .param("at", Timestamp.from(at))
                .param("alarms", alarms.stream().map(AlertId::value).toArray(UUID[]::new))
                .update();
    }
}
