package io.northloop.programme.persistence;

import static io.northloop.programme.persistence.InvitationRows.instant;
import static io.northloop.programme.persistence.InvitationRows.timestamp;

import io.northloop.programme.ProgrammeRef;
import io.northloop.programme.WaveId;
import io.northloop.programme.model.Wave;
import io.northloop.programme.model.WaveState;
import io.northloop.programme.port.Waves;
import io.northloop.shared.DomainError;
import io.northloop.shared.Quarter;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SqlWaves implements Waves {

    private final JdbcClient jdbc;

    SqlWaves(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Wave> find(WaveId id) {
        return jdbc.sql("select * from wave where id = :id")
                .param("id", id.value())
                .query(SqlWaves::wave)
                .optional();
    }

    @Override
    public List<Wave> all(Collection<WaveId> ids) {
        return jdbc.sql("select * from wave where id = any(:ids)")
                .param("ids", ids.stream().map(WaveId::value).toArray(UUID[]::new))
                .query(SqlWaves::wave)
                .list();
    }

    @Override
    public Optional<Wave> forChange(WaveId id) {
        return jdbc.sql("select * from wave where id = :id for update")
                .param("id", id.value())
                .query(SqlWaves::wave)
                .optional();
    }

    @Override
    public Optional<Wave> hold(WaveId id) {
        return jdbc.sql("select * from wave where id = :id for share")
                .param("id", id.value())
                .query(SqlWaves::wave)
                .optional();
    }

    @Override
    public List<Wave> of(ProgrammeRef programme) {
        return jdbc.sql("select * from wave where programme_ref = :programme order by opens_on desc, id desc")
                .param("programme", programme.value())
                .query(SqlWaves::wave)
                .list();
    }

    @Override
    public boolean add(Wave added) {
        Wave.Snapshot wave = added.snapshot();
        return jdbc.sql("""
                        insert into wave (id, programme_ref, quarter, name, opens_on, last_day, state, created_at, opened_at)
                        values (:id, :programme, :quarter, :name, :opens, :last, :state, :created, :opened)
                        on conflict (programme_ref, quarter) do nothing""")
                        .param("id", wave.id().value())
                        .param("programme", wave.programme().value())
                        .param(
                                "quarter",
                                wave.quarter() == null ? null : wave.quarter().toString())
                        .param("name", wave.name())
                        .param("opens", wave.opensOn())
                        .param("last", wave.lastDay())
                        .param("state", wave.state().name())
                        .param("created", Timestamp.from(wave.createdAt()))
                        .param("opened", timestamp(wave.openedAt()))
                        .update()
                == 1;
    }

    @Override
    public void save(Wave changed) {
        Wave.Snapshot wave = changed.snapshot();
        int saved = jdbc.sql("""
                        update wave
                           set state = :state, opens_on = :opens, last_day = :last, opened_at = :opened, prepared_at = :prepared, sent_at = :sent,
                               closed_at = :closed, version = version + 1
                         where id = :id and version = :version""")
                .param("id", wave.id().value())
                .param("version", wave.version())
                .param("state", wave.state().name())
                .param("opens", wave.opensOn())
                .param("last", wave.lastDay())
                .param("opened", timestamp(wave.openedAt()))
                .param("prepared", timestamp(wave.preparedAt()))
                .param("sent", timestamp(wave.sentAt()))
                .param("closed", timestamp(wave.closedAt()))
                .update();
        if (saved == 0) {
            throw DomainError.of(DomainError.Kind.STALE, "stale");
        }
    }

    static Wave wave(ResultSet row, int number) throws SQLException {
        return Wave.restore(new Wave.Snapshot(
                new WaveId(row.getObject("id", UUID.class)),
                new ProgrammeRef(row.getString("programme_ref")),
                Quarter.parse(row.getString("quarter")).orElse(null),
                row.getString("name"),
                row.getObject("opens_on", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                WaveState.valueOf(row.getString("state")),
                row.getTimestamp("created_at").toInstant(),
                instant(row, "opened_at").orElse(null),
                instant(row, "prepared_at").orElse(null),
                instant(row, "sent_at").orElse(null),
                instant(row, "closed_at").orElse(null),
                row.getLong("version")));
    }
}
