package io.northloop.measurement.persistence;

import io.northloop.measurement.FactorId;
import io.northloop.measurement.FactorKind;
import io.northloop.measurement.FactorScope;
import io.northloop.measurement.model.Factor;
import io.northloop.measurement.model.FactorContent;
import io.northloop.measurement.port.Factors;
import io.northloop.organisation.UnitRef;
import io.northloop.programme.ProgrammeRef;
import io.northloop.shared.Cursor;
import io.northloop.shared.Slice;
import io.northloop.shared.SliceRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Factors in {@code factor}. */
@Repository
class SqlFactors implements Factors {

    private final JdbcClient jdbc;

    SqlFactors(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Slice<Factor> list(Selection selection, SliceRequest slice) {
        List<String> conditions = new ArrayList<>();
        Map<String, Object> parameters = new HashMap<>();
        conditions.add(selection.retired() ? "retired_at is not null" : "retired_at is null");
        selection.units().ifPresent(units -> {
            conditions.add("(unit_ref is null or unit_ref = any(:units))");
            parameters.put("units", units.stream().map(UnitRef::value).toArray(String[]::new));
        });
        selection.programme().ifPresent(programme -> {
            conditions.add("(programme_ref is null or programme_ref = :programme)");
            parameters.put("programme", programme.value());
        });
        selection.touchpoint().ifPresent(touchpoint -> {
            conditions.add("(touchpoint is null or touchpoint = :touchpoint)");
            parameters.put("touchpoint", touchpoint);
        });
        selection.from().ifPresent(from -> {
            conditions.add("(last_day is null or last_day >= :from)");
            parameters.put("from", from);
        });
        selection.to().ifPresent(to -> {
            conditions.add("first_day <= :to");
            parameters.put("to", to);
        });
        if (slice.cursor() != null) {
            conditions.add("(first_day, id) < (:afterDay, cast(:afterId as uuid))");
            after(slice.cursor(), parameters);
        }
        parameters.put("limit", slice.limit() + 1);
        List<Factor> rows = jdbc.sql("select * from factor where " + String.join(" and ", conditions)
                        + " order by first_day desc, id desc limit :limit")
                .params(parameters)
                .query((row, number) -> factor(row))
                .list();
        return Slice.of(rows, slice.limit(), last -> {
            Factor.Snapshot snapshot = last.snapshot();
            return Cursor.of(
                    snapshot.content().from().toString(), snapshot.id().value().toString());
        });
    }

    private static void after(String cursor, Map<String, Object> parameters) {
        List<String> parts = Cursor.parts(cursor, 2);
        try {
            parameters.put("afterDay", LocalDate.parse(parts.getFirst()));
            parameters.put("afterId", UUID.fromString(parts.getLast()));
        } catch (DateTimeParseException | IllegalArgumentException notOurs) {
            throw Cursor.malformed();
        }
    }

    @Override
    public Optional<Factor> find(FactorId id) {
        return jdbc.sql("select * from factor where id = :id")
                .param("id", id.value())
                .query((row, number) -> factor(row))
                .optional();
    }

    @Override
    public void add(Factor factor) {
        written(factor, """
                        insert into factor (id, kind, title, note, first_day, last_day, unit_ref, programme_ref, touchpoint,
                            retired_at)
                        values (:id, :kind, :title, :note, :from, :to, :unit, :programme, :touchpoint, :retired)""").update();
    }

    @Override
    public boolean save(Factor factor) {
        return written(factor, """
                        update factor
                        set kind = :kind, title = :title, note = :note, first_day = :from, last_day = :to,
                            unit_ref = :unit, programme_ref = :programme, touchpoint = :touchpoint,
                            retired_at = :retired, version = version + 1
                        where id = :id and version = :version""")
                        .param("version", factor.snapshot().version())
                        .update()
                == 1;
    }

    private JdbcClient.StatementSpec written(Factor factor, String sql) {
        Factor.Snapshot snapshot = factor.snapshot();
        FactorContent content = snapshot.content();
        UnitRef unit = content.scope().unit();
        ProgrammeRef programme = content.scope().programme();
        return jdbc.sql(sql)
                .param("id", snapshot.id().value())
                .param("kind", content.kind().name())
                .param("title", content.title())
                .param("note", content.note())
                .param("from", content.from())
                .param("to", content.to())
                .param("unit", unit == null ? null : unit.value())
                .param("programme", programme == null ? null : programme.value())
                .param("touchpoint", content.scope().touchpoint())
                .param("retired", snapshot.retiredAt() == null ? null : Timestamp.from(snapshot.retiredAt()));
    }

    private static Factor factor(ResultSet row) throws SQLException {
        Timestamp retired = row.getTimestamp("retired_at");
        FactorContent content = new FactorContent(
                FactorKind.valueOf(row.getString("kind")),
                row.getString("title"),
                row.getString("note"),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                scope(row.getString("unit_ref"), row.getString("programme_ref"), row.getString("touchpoint")));
        return Factor.restore(new Factor.Snapshot(
                new FactorId(row.getObject("id", UUID.class)),
                content,
                retired == null ? null : retired.toInstant(),
                row.getLong("version")));
    }

    private static FactorScope scope(@Nullable String unit, @Nullable String programme, @Nullable String touchpoint) {
        return new FactorScope(
                unit == null ? null : new UnitRef(unit),
                programme == null ? null : new ProgrammeRef(programme),
                touchpoint);
    }
}
