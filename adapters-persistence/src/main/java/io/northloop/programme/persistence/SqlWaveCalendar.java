package io.northloop.programme.persistence;

import io.northloop.programme.ProgrammeRef;
import io.northloop.programme.WaveId;
import io.northloop.programme.model.AskingPast;
import io.northloop.programme.model.ResponseShare;
import io.northloop.programme.model.WaveOutlook;
import io.northloop.programme.model.WaveState;
import io.northloop.programme.port.WaveCalendar;
import io.northloop.shared.Quarter;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SqlWaveCalendar implements WaveCalendar {

    private static final String AHEAD = """
            select w.*, i.eligible, i.waiting
              from wave w
              cross join lateral (select count(*) as eligible, count(*) filter (where state = 'SCHEDULED') as waiting
                                    from invitation where wave_id = w.id) i
             where w.opens_on < :before
               and (w.state in ('PLANNED', 'RUNNING', 'PAUSED', 'SENT') or w.opens_on >= :today)
             order by w.opens_on, w.programme_ref, w.id""";

    private static final String LATEST = """
            with latest as (
                select distinct on (programme_ref) id, programme_ref, opens_on, state from wave
                 where prepared_at is not null and state in ('RUNNING', 'PAUSED', 'SENT', 'CLOSED')
                 order by programme_ref, state = 'CLOSED' desc, opens_on desc, id)
            select l.programme_ref, l.opens_on as first, count(i.id) as eligible,
                   count(*) filter (where i.state = 'SUPPRESSED') as suppressed,
                   count(*) filter (where i.state = 'SUPPRESSED' and i.reason = 'RESTRAINT') as restrained,
                   count(*) filter (where i.state = 'SCHEDULED') as waiting,
                   count(*) filter (where l.state = 'CLOSED' and i.closed_at is not null) as closed,
                   count(*) filter (where l.state = 'CLOSED' and i.closed_at is not null
                                      and i.state = 'ANSWERED') as answered
              from latest l left join invitation i on i.wave_id = l.id
             group by l.programme_ref, l.opens_on, l.state""";

    private final JdbcClient jdbc;

    SqlWaveCalendar(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<WaveOutlook> ahead(LocalDate today, LocalDate before) {
        return jdbc.sql(AHEAD)
                .param("today", today)
                .param("before", before)
                .query((row, number) -> {
                    boolean planned = row.getTimestamp("prepared_at") == null;
                    return new WaveOutlook(
                            new ProgrammeRef(row.getString("programme_ref")),
                            Optional.of(new WaveId(row.getObject("id", UUID.class))),
                            Quarter.parse(row.getString("quarter")),
                            Optional.ofNullable(row.getString("name")),
                            WaveState.valueOf(row.getString("state")),
                            row.getObject("opens_on", LocalDate.class),
                            row.getObject("last_day", LocalDate.class),
                            planned ? Optional.empty() : Optional.of(row.getLong("eligible")),
                            planned ? Optional.empty() : Optional.of(row.getLong("waiting")));
                })
                .list();
    }

    @Override
    public Map<ProgrammeRef, AskingPast> latest() {
        Map<ProgrammeRef, AskingPast> latest = new HashMap<>();
        jdbc.sql(LATEST)
                .query((row, number) -> {
                    ProgrammeRef programme = new ProgrammeRef(row.getString("programme_ref"));
                    return latest.put(
                            programme,
                            new AskingPast(
                                    programme,
                                    row.getObject("first", LocalDate.class),
                                    row.getLong("eligible"),
                                    row.getLong("suppressed"),
                                    row.getLong("restrained"),
                                    row.getLong("waiting"),
                                    new ResponseShare(row.getLong("answered"), row.getLong("closed"))));
                })
                .list();
        return latest;
    }
}
