package io.northloop.northstar.persistence;

import io.northloop.northstar.FitnessScope;
import io.northloop.northstar.model.AskedQuestion;
import io.northloop.northstar.model.FitnessAnswer;
import io.northloop.northstar.model.FitnessSheet;
import io.northloop.northstar.model.Reply;
import io.northloop.northstar.port.FitnessSheets;
import io.northloop.organisation.UnitRef;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Answers in {@code fitness_answer}, a row each. */
@Repository
class SqlFitnessSheets implements FitnessSheets {

    private final JdbcClient jdbc;

    SqlFitnessSheets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An answer and the scope that it was given for. */
    private record Row(FitnessScope scope, FitnessAnswer answer) {}

    @Override
    public List<FitnessSheet> of(List<FitnessScope> scopes) {
        Map<FitnessScope, List<FitnessAnswer>> found = new HashMap<>();
        jdbc.sql("""
                        select * from fitness_answer
                        where (unit_ref is null or unit_ref = any (:units))
                          and (touchpoint is null or touchpoint = any (:touchpoints))
                        order by number""")
                .param("units", texts(scopes.stream().map(FitnessScope::unit)))
                .param("touchpoints", texts(scopes.stream().map(FitnessScope::touchpoint)))
                .query((row, number) -> row(row))
                .list()
                .forEach(row -> found.computeIfAbsent(row.scope(), _ -> new ArrayList<>())
                        .add(row.answer()));
        return scopes.stream()
                .map(scope -> FitnessSheet.restore(scope, found.getOrDefault(scope, List.of())))
                .toList();
    }

    @Override
    public boolean append(FitnessSheet sheet) {
        int number = sheet.known();
        for (FitnessAnswer answer : sheet.added()) {
            number++;
            if (insert(sheet.scope(), number, answer) == 0) {
                return false;
            }
        }
        return true;
    }

    private int insert(FitnessScope scope, int number, FitnessAnswer answer) {
        return jdbc.sql("""
                        insert into fitness_answer (unit_ref, touchpoint, number, question, reply, remark, answered_by,
                            answered_at)
                        values (:unit, :touchpoint, :number, :question, :reply, :remark, :by, :at)
                        on conflict (unit_ref, touchpoint, number) do nothing""")
                .param("unit", scope.unit() == null ? null : scope.unit().value())
                .param("touchpoint", scope.touchpoint())
                .param("number", number)
                .param("question", answer.question().name())
                .param("reply", answer.reply() == null ? null : answer.reply().name())
                .param("remark", answer.remark())
                .param("by", answer.by())
                .param("at", answer.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static String[] texts(Stream<? extends @Nullable Object> values) {
        return values.filter(Objects::nonNull).map(Object::toString).distinct().toArray(String[]::new);
    }

    private static Row row(ResultSet row) throws SQLException {
        String unit = row.getString("unit_ref");
        String reply = row.getString("reply");
        return new Row(
                new FitnessScope(unit == null ? null : new UnitRef(unit), row.getString("touchpoint")),
                new FitnessAnswer(
                        AskedQuestion.valueOf(row.getString("question")),
                        reply == null ? null : Reply.valueOf(reply),
                        row.getString("remark"),
                        row.getString("answered_by"),
                        row.getTimestamp("answered_at").toInstant()));
    }
}
