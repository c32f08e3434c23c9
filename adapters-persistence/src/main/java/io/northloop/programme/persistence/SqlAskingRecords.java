package io.northloop.programme.persistence;

import io.northloop.programme.ProgrammeRef;
import io.northloop.programme.model.AskingFigures;
import io.northloop.programme.model.SuppressionReason;
import io.northloop.programme.port.AskingRecords;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SqlAskingRecords implements AskingRecords {

    private final JdbcClient jdbc;

    SqlAskingRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public AskingFigures figures(ProgrammeRef programme, Instant from, Instant until) {
        Map<SuppressionReason, Long> suppressed = new EnumMap<>(SuppressionReason.class);
        jdbc.sql("""
                        select reason, count(*) as n from invitation
                         where programme_ref = :programme and created_at >= :from and created_at < :until
                           and state = 'SUPPRESSED' group by reason""")
                .param("programme", programme.value())
                .param("from", Timestamp.from(from))
                .param("until", Timestamp.from(until))
                .query((row, number) ->
                        suppressed.put(SuppressionReason.valueOf(row.getString("reason")), row.getLong("n")))
                .list();
        return jdbc.sql("""
                        select count(*) filter (where created_at >= :from and created_at < :until) as eligible,
                               count(*) filter (where created_at >= :from and created_at < :until
                                                  and sent_at is not null) as invited,
                               count(*) filter (where created_at >= :from and created_at < :until
                                                  and state = 'SCHEDULED') as waiting,
                               count(*) filter (where closed_at >= :from and closed_at < :until) as closed,
                               count(*) filter (where closed_at >= :from and closed_at < :until
                                                  and state = 'ANSWERED') as answered
                          from invitation
                         where programme_ref = :programme
                           and (created_at >= :from or closed_at >= :from)""")
                .param("programme", programme.value())
                .param("from", Timestamp.from(from))
                .param("until", Timestamp.from(until))
                .query((row, number) -> new AskingFigures(
                        row.getLong("eligible"),
                        row.getLong("invited"),
                        row.getLong("waiting"),
                        suppressed,
                        row.getLong("closed"),
                        row.getLong("answered")))
                .single();
    }
}
