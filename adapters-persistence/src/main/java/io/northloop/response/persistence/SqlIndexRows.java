package io.northloop.response.persistence;

import io.northloop.organisation.UnitRef;
import io.northloop.response.ResponseId;
import io.northloop.response.model.CsiAnswer;
import io.northloop.response.port.IndexRows;
import io.northloop.survey.SurveyVersionId;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code csi_answer}, beside the answers that they were made of. */
@Repository
class SqlIndexRows implements IndexRows {

    /** To be told which column has the score, and where the answer with its keys comes from. */
    static final String KEEP = """
            insert into csi_answer (
                response_id, unit_ref, day, survey_ref, programme_ref, touchpoint, adviser_ref, trusted, model,
                score, csi, dimensions, items)
            select id, unit_ref, day, survey_ref, programme_ref, touchpoint, adviser_ref, trusted,
                   cast(:csiModel as integer), %s, cast(:csi as numeric),
                   cast(:csiDimensions as numeric[]), cast(:csiItems as smallint[])
            from %s where cast(:csiModel as integer) is not null
            on conflict (response_id) do update
                set model = excluded.model, score = excluded.score, csi = excluded.csi,
                    dimensions = excluded.dimensions, items = excluded.items""";

    private static final String KEEP_ANEW = KEEP.formatted(
            "score",
            "(select id, %s, trusted, score from response where id = :id) answer"
                    .formatted(SqlResponses.COUNTED_UNDER));

    /** Before all others. */
    private static final UUID FIRST = new UUID(0, 0);

    private final JdbcClient jdbc;

    SqlIndexRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Indexed> after(Optional<ResponseId> last, Optional<UnitRef> unit, int atMost) {
        return jdbc.sql("""
                        select r.id, r.survey_version, r.answers, c.model, c.csi, c.dimensions, c.items
                          from response r left join csi_answer c on c.response_id = r.id
                         where r.id > :last
                           and (cast(:unit as text) is null or r.unit_ref = :unit)
                           and (r.kind = 'CSI' or c.response_id is not null)
                         order by r.id limit :most""")
                .param("last", last.map(ResponseId::value).orElse(FIRST))
                .param("unit", unit.map(UnitRef::value).orElse(null))
                .param("most", atMost)
                .query((row, number) -> new Indexed(
                        new ResponseId(row.getObject("id", UUID.class)),
                        new SurveyVersionId(row.getObject("survey_version", UUID.class)),
                        AnswersJson.read(row.getString("answers")),
                        kept(row)))
                .list();
    }

    private static Optional<CsiAnswer> kept(ResultSet row) throws SQLException {
        int model = row.getInt("model");
        if (row.wasNull()) {
            return Optional.empty();
        }
        return Optional.of(new CsiAnswer(
                model,
                Optional.ofNullable(row.getBigDecimal("csi")),
                Arrays.asList(
                        (@Nullable BigDecimal[]) row.getArray("dimensions").getArray()),
                Arrays.stream((@Nullable Number[]) row.getArray("items").getArray())
                        .<@Nullable Integer>map(rating -> rating == null ? null : rating.intValue())
                        .toList()));
    }

    @Override
    public void keep(ResponseId id, CsiAnswer adds, ZoneId zone) {
        JdbcClient.StatementSpec statement =
                jdbc.sql(KEEP_ANEW).param("id", id.value()).param("zone", zone.getId());
        SqlResponses.csi(statement, adds).update();
    }

    @Override
    public void forget(ResponseId id) {
        jdbc.sql("delete from csi_answer where response_id = ?")
                .param(id.value())
                .update();
    }
}
