package io.northloop.programme.persistence;

import io.northloop.programme.ProgrammeRef;
import io.northloop.programme.model.AskingPast;
import io.northloop.programme.model.QuarterLoad;
import io.northloop.programme.model.ResponseShare;
import io.northloop.programme.port.AskingHistory;
import io.northloop.shared.Quarter;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SqlAskingHistory implements AskingHistory {

    private static final String OUTSIDE_WAVES = """
            select programme_ref, cast(min(created_at) at time zone :zone as date) as first,
                   count(*) as eligible,
                   count(*) filter (where state = 'SUPPRESSED') as suppressed,
                   count(*) filter (where state = 'SUPPRESSED' and reason = 'RESTRAINT') as restrained,
                   count(*) filter (where state = 'SCHEDULED') as waiting,
                   count(*) filter (where closed_at < :until) as closed,
                   count(*) filter (where closed_at < :until and state = 'ANSWERED') as answered
              from invitation
             where created_at >= :from and created_at < :until and wave_id is null
             group by programme_ref order by programme_ref""";

    private static final String LOAD = """
            select date_trunc('quarter', created_at at time zone :zone)::date as quarter,
                   count(*) filter (where sent_at is not null and state <> 'BOUNCED') as invitations,
                   count(distinct customer_ref) filter (where sent_at is not null and state <> 'BOUNCED') as customers,
                   count(*) as eligible,
                   count(*) filter (where state = 'SUPPRESSED' and reason = 'RESTRAINT') as restrained
              from invitation
             where created_at >= :from and created_at < :until and kind <> 'EMPLOYEE'
             group by 1 order by 1""";

    private final JdbcClient jdbc;

    SqlAskingHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<AskingPast> outsideWaves(LocalDate from, LocalDate until, ZoneId zone) {
        return statement(OUTSIDE_WAVES, from, until, zone)
                .query((row, number) -> new AskingPast(
                        new ProgrammeRef(row.getString("programme_ref")),
                        row.getObject("first", LocalDate.class),
                        row.getLong("eligible"),
                        row.getLong("suppressed"),
                        row.getLong("restrained"),
                        row.getLong("waiting"),
                        new ResponseShare(row.getLong("answered"), row.getLong("closed"))))
                .list();
    }

    @Override
    public List<QuarterLoad> load(LocalDate from, LocalDate until, ZoneId zone) {
        return statement(LOAD, from, until, zone)
                .query((row, number) -> new QuarterLoad(
                        Quarter.of(row.getObject("quarter", LocalDate.class)),
                        row.getLong("invitations"),
                        row.getLong("customers"),
                        row.getLong("eligible"),
                        row.getLong("restrained")))
                .list();
    }

    private JdbcClient.StatementSpec statement(String sql, LocalDate from, LocalDate until, ZoneId zone) {
        return jdbc.sql(sql)
                .param("zone", zone.getId())
                .param("from", Timestamp.from(from.atStartOfDay(zone).toInstant()))
                .param("until", Timestamp.from(until.atStartOfDay(zone).toInstant()));
    }
}
