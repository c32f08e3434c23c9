package io.northloop.demo;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Queues the answers of the last half year for the watches, so that the house itself finds out what headquarters is to
 * be told. Those of the last hours are announced, and queued by that.
 */
@Component
@ConditionalOnBooleanProperty("northloop.demo")
class DemoAlerts {

    private static final Instant SINCE =
            LocalDate.of(2026, 1, 1).atStartOfDay(DemoCompany.ZONE).toInstant();

    private final JdbcTemplate jdbc;

    DemoAlerts(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    private record Queued(String kind, String ref, DemoVisit visit) {}

    void load(List<DemoVisit> visits) {
        List<Queued> queued = visits.stream()
                .filter(visit -> visit.answer()
                        .filter(answer -> !answer.at().isBefore(SINCE))
                        .isPresent())
                .filter(visit -> !DemoAnswers.isFresh(visit))
                .flatMap(visit -> Stream.of(
                        new Queued("CENTRE", visit.centre().ref(), visit),
                        new Queued("REGION", visit.centre().region(), visit),
                        new Queued("PROGRAMME", DemoVisits.PROGRAMME.value(), visit)))
                .toList();
        jdbc.batchUpdate("""
                insert into alert_answer (subject_kind, subject_ref, response_id, score, answered_at, received_at, day)
                values (?, ?, ?, ?, ?, ?, ?)
                """, queued, DemoVisits.BATCH, (row, each) -> {
            DemoVisit.Answer answer = each.visit().answer().orElseThrow();
            row.setString(1, each.kind());
            row.setString(2, each.ref());
            row.setObject(3, DemoVisits.responseId(each.visit()));
            row.setInt(4, answer.score());
            row.setTimestamp(5, Timestamp.from(answer.at()));
            row.setTimestamp(6, Timestamp.from(answer.at()));
            row.setDate(7, Date.valueOf(answer.at().atZone(DemoCompany.ZONE).toLocalDate()));
        });
    }
}
