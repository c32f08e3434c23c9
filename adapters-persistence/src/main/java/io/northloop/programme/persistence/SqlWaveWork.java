package io.northloop.programme.persistence;

import io.northloop.programme.ProgrammeRef;
import io.northloop.programme.WaveId;
import io.northloop.programme.port.WaveWork;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SqlWaveWork implements WaveWork {

    private static final String OF_ACTIVE = " join programme p on p.ref = w.programme_ref and p.state = 'ACTIVE' ";

    private final JdbcClient jdbc;

    SqlWaveWork(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<ProgrammeRef> withoutPlan() {
        return jdbc.sql("""
                        select ref from programme p
                         where state = 'ACTIVE' and trigger ->> 'kind' = 'QUARTERLY_WAVE'
                           and not exists (select 1 from wave w where w.programme_ref = p.ref and w.state = 'PLANNED')
                         order by ref""")
                .query((row, number) -> new ProgrammeRef(row.getString("ref")))
                .list();
    }

    @Override
    public List<WaveId> toOpen(LocalDate today) {
        return jdbc.sql("select w.id from wave w" + OF_ACTIVE
                        + "where w.state = 'PLANNED' and w.opens_on <= :today order by w.opens_on, w.id")
                .param("today", today)
                .query((row, number) -> new WaveId(row.getObject("id", UUID.class)))
                .list();
    }

    @Override
    public Optional<LocalDate> nextOpening() {
        return jdbc.sql("select w.opens_on from wave w" + OF_ACTIVE
                        + "where w.state = 'PLANNED' order by w.opens_on limit 1")
                .query((row, number) -> row.getObject("opens_on", LocalDate.class))
                .optional();
    }

    @Override
    public List<WaveId> toPrepare() {
        return jdbc.sql("select w.id from wave w" + OF_ACTIVE
                        + "where w.state = 'RUNNING' and w.prepared_at is null order by w.opens_on, w.id")
                .query((row, number) -> new WaveId(row.getObject("id", UUID.class)))
                .list();
    }

    @Override
    public List<WaveId> toMoveOn() {
        return jdbc.sql("""
                        select w.id from wave w
                         where w.state = 'RUNNING' and w.prepared_at is not null
                           and not exists (
                               select 1 from invitation i where i.wave_id = w.id and i.state = 'SCHEDULED')
                            or w.state = 'SENT'
                           and not exists (select 1 from invitation i where i.wave_id = w.id and i.state = 'SENT')
                         order by w.id""")
                .query((row, number) -> new WaveId(row.getObject("id", UUID.class)))
                .list();
    }
}
