package io.northloop.alerting.persistence;

import io.northloop.alerting.ReplayId;
import io.northloop.alerting.model.Rehearsal;
import io.northloop.alerting.model.Replay;
import io.northloop.alerting.model.ReplayState;
import io.northloop.alerting.port.Replays;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/**
 * Rows of {@code alert_replay}, held by a lease in machine time; whoever has lost it can neither note progress nor end.
 */
@Repository
class SqlReplays implements Replays {

    private static final String WAITS = """
            (state = 'RUNNING' and leased_until < clock_timestamp()
             or state = 'WAITING' and not exists (select from alert_replay other where other.state = 'RUNNING'))""";

    private static final String CLAIM = """
            with claimed as materialized (
                select id from alert_replay where %s
                order by state, requested_at, id limit 1
                for update skip locked)
            update alert_replay replay
            set state = 'RUNNING', lease = :lease, attempts = replay.attempts + 1, months_done = 0,
                leased_until = clock_timestamp() + make_interval(secs => :seconds)
            from claimed where replay.id = claimed.id
            returning replay.*""".formatted(WAITS);

    private final JdbcClient jdbc;
    private final JsonMapper json = new JsonMapper();

    SqlReplays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Replay add(Replay asked) {
        int added = jdbc.sql("""
                        insert into alert_replay (id, first_month, last_month, requested_by, requested_at, state)
                        values (:id, :first, :last, :by, :at, 'WAITING')
                        on conflict (first_month, last_month) where state in ('WAITING', 'RUNNING') do nothing""")
                .param("id", asked.id().value())
                .param("first", asked.first().toString())
                .param("last", asked.last().toString())
                .param("by", asked.requestedBy())
                .param("at", Timestamp.from(asked.requestedAt()))
                .update();
        // One that was first may be over before it is found: then there is room for this one.
        return added == 1
                ? asked
                : one(
                                "where first_month = :first and last_month = :last and state in ('WAITING', 'RUNNING')",
                                Map.of(
                                        "first", asked.first().toString(),
                                        "last", asked.last().toString()))
                        .orElseGet(() -> add(asked));
    }

    @Override
    public Optional<Replay> find(ReplayId id) {
        return one("where id = :id", Map.of("id", id.value()));
    }

    @Override
    public Optional<Replay> unfinished() {
        return one("where state in ('WAITING', 'RUNNING') order by requested_at desc, id desc limit 1", Map.of());
    }

    @Override
    public Optional<Replay> lastDone() {
        return one("where state = 'DONE' order by ended_at desc, id desc limit 1", Map.of());
    }

    @Override
    public boolean anyWaiting() {
        return jdbc.sql("select exists (select from alert_replay where " + WAITS + ")")
                .query(Boolean.class)
                .single();
    }

    @Override
    public Optional<Claimed> claim(UUID lease, Duration lasting) {
        try {
            return jdbc.sql(CLAIM)
                    .param("lease", lease)
                    .param("seconds", (double) lasting.toSeconds())
                    .query((row, number) -> new Claimed(replay(row), lease, row.getInt("attempts")))
                    .optional();
        } catch (DuplicateKeyException anotherBegan) {
            return Optional.empty();
        }
    }

    @Override
    public boolean advance(ReplayId id, UUID lease, int monthsDone, Duration lasting) {
        return jdbc.sql("""
                        update alert_replay
                        set months_done = :months, leased_until = clock_timestamp() + make_interval(secs => :seconds)
                        where id = :id and lease = :lease and state = 'RUNNING'""")
                        .param("months", monthsDone)
                        .param("seconds", (double) lasting.toSeconds())
                        .param("id", id.value())
                        .param("lease", lease)
                        .update()
                == 1;
    }

    @Override
    public void finish(ReplayId id, UUID lease, ReplayState end, @Nullable Rehearsal result, Instant at) {
        jdbc.sql("""
                        update alert_replay set state = :state, ended_at = :at, result = cast(:result as jsonb)
                        where id = :id and lease = :lease and state = 'RUNNING'""")
                .param("state", end.name())
                .param("at", Timestamp.from(at))
                .param("result", result == null ? null : json.writeValueAsString(result))
                .param("id", id.value())
                .param("lease", lease)
                .update();
    }

    @Override
    public void cancel(ReplayId id, Instant at) {
        jdbc.sql("""
                        update alert_replay set state = 'CANCELLED', ended_at = :at
                        where id = :id and state in ('WAITING', 'RUNNING')""").param("at", Timestamp.from(at)).param("id", id.value()).update();
    }

    private Optional<Replay> one(String where, Map<String, ?> parameters) {
        return jdbc.sql("select * from alert_replay " + where)
                .params(parameters)
                .query((row, number) -> replay(row))
                .optional();
    }

    private Replay replay(ResultSet row) throws SQLException {
        Timestamp ended = row.getTimestamp("ended_at");
        String result = row.getString("result");
        return new Replay(
                new ReplayId(row.getObject("id", UUID.class)),
                YearMonth.parse(Objects.requireNonNull(row.getString("first_month"))),
                YearMonth.parse(Objects.requireNonNull(row.getString("last_month"))),
                Objects.requireNonNull(row.getString("requested_by")),
                row.getTimestamp("requested_at").toInstant(),
                ReplayState.valueOf(row.getString("state")),
                row.getInt("months_done"),
                ended == null ? null : ended.toInstant(),
                result == null ? null : json.readValue(result, Rehearsal.class));
    }
}
