package io.northloop.integrity.persistence;

import io.northloop.integrity.Standing;
import io.northloop.integrity.model.Decision;
import io.northloop.integrity.model.Suspicion;
import io.northloop.integrity.port.Suspicions;
import io.northloop.response.ResponseId;
import io.northloop.shared.Cursor;
import io.northloop.shared.Slice;
import io.northloop.shared.SliceRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Decisions in {@code suspicion_decision}, a row each. */
@Repository
class SqlSuspicions implements Suspicions {

    private static final String LATEST = """
            select * from suspicion_decision decision
            where not exists (
                select from suspicion_decision later
                where later.response_id = decision.response_id and later.number > decision.number)""";

    private final JdbcClient jdbc;

    SqlSuspicions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Suspicion of(ResponseId response) {
        return Suspicion.restore(
                response,
                jdbc.sql("select * from suspicion_decision where response_id = :id order by number")
                        .param("id", response.value())
                        .query((row, number) -> decision(row))
                        .list());
    }

    @Override
    public boolean append(Suspicion suspicion) {
        List<Decision> decisions = suspicion.decisions();
        Decision last = decisions.getLast();
        return jdbc.sql("""
                        insert into suspicion_decision (response_id, number, standing, reason, decided_by, decided_at)
                        values (:id, :number, :standing, :reason, :by, :at)
                        on conflict (response_id, number) do nothing""")
                        .param("id", suspicion.response().value())
                        .param("number", decisions.size())
                        .param("standing", last.standing().name())
                        .param("reason", last.reason())
                        .param("by", last.by())
                        .param("at", last.at().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    @Override
    public void forget(ResponseId response) {
        jdbc.sql("delete from suspicion_decision where response_id = ?")
                .param(response.value())
                .update();
    }

    @Override
    public Slice<Latest> latest(Optional<Standing> standing, SliceRequest request) {
        Map<String, Object> parameters = new HashMap<>();
        StringBuilder sql = new StringBuilder(LATEST);
        standing.ifPresent(wanted -> {
            sql.append(" and standing = :standing");
            parameters.put("standing", wanted.name());
        });
        if (request.cursor() != null) {
            sql.append(" and (decided_at, response_id) < (:afterAt, :afterId)");
            after(request.cursor(), parameters);
        }
        sql.append(" order by decided_at desc, response_id desc limit :most");
        parameters.put("most", request.limit() + 1);
        List<Latest> rows = jdbc.sql(sql.toString())
                .params(parameters)
                .query((row, number) -> new Latest(
                        new ResponseId(row.getObject("response_id", UUID.class)), decision(row), row.getInt("number")))
                .list();
        return Slice.of(
                rows,
                request.limit(),
                last -> Cursor.of(
                        last.decision().at().toString(), last.response().toString()));
    }

    private static void after(String cursor, Map<String, Object> parameters) {
        List<String> parts = Cursor.parts(cursor, 2);
        try {
            parameters.put("afterAt", Instant.parse(parts.getFirst()).atOffset(ZoneOffset.UTC));
            parameters.put("afterId", UUID.fromString(parts.getLast()));
        } catch (DateTimeParseException | IllegalArgumentException notOurs) {
            throw Cursor.malformed();
        }
    }

    private static Decision decision(ResultSet row) throws SQLException {
        return new Decision(
                Standing.valueOf(row.getString("standing")),
                row.getString("reason"),
                row.getString("decided_by"),
                row.getTimestamp("decided_at").toInstant());
    }
}
