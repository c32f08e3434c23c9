package io.northloop.measurement.persistence;

import io.northloop.measurement.port.Rollup;
import io.northloop.organisation.UnitRef;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Folds deltas by one statement: claimed, deleted and added in the same snapshot, so nothing is lost or counted twice.
 */
@Component
final class SqlRollup implements Rollup {

    private static final String ADDED = RollupColumns.scores("%1$s = r.%1$s + excluded.%1$s"::formatted)
            + ", "
            + RollupColumns.weights(w -> "%1$s = r.%1$s + excluded.%1$s".formatted(w.column()));
    private static final String COLUMNS =
            RollupColumns.scores(s -> s) + ", " + RollupColumns.weights(RollupColumns.Weight::column);

    /**
     * The order of the inserts is the order of their row locks, and days are written before months: two folding
     * instances never wait for each other in a ring. What was claimed is looked up in a hash, by a condition that the
     * planner cannot turn into a join: of a table that it takes for empty it would read all of it for each claimed row.
     * The limit stands in the text, so that it knows how many these can be.
     */
    static final String FOLD = """
            with claimed as materialized (
                select ctid as place from measurement_delta limit %7$s for update skip locked
            ), taken as (
                delete from measurement_delta where case when ctid in (select place from claimed) then true end
                returning %1$s, score, weight, count
            ), folded as (
                insert into measurement_rollup as r (%1$s, %2$s)
                select %1$s, %3$s from taken group by %1$s order by %1$s
                on conflict (%1$s) do update set %4$s
                returning 1
            ), folded_months as (
                insert into measurement_month as r (%5$s, %2$s)
                select %5$s, %3$s from (select %6$s, score, weight, count from taken) month
                where (select count(*) from folded) > 0
                group by %5$s order by %5$s
                on conflict (%5$s) do update set %4$s
            )
            select count(*) from taken
            """.formatted(
                    RollupColumns.KEYS,
                    COLUMNS,
                    RollupColumns.scores(s -> "coalesce(sum(count) filter (where score = %s), 0)::integer"
                                    .formatted(RollupColumns.scoreOf(s)))
                            + ", "
                            + RollupColumns.weights(
                                    w -> "coalesce(sum(%s) filter (where %s), 0)".formatted(w.amount(), w.condition())),
                    ADDED,
                    RollupColumns.MONTH_KEYS,
                    RollupColumns.MONTH_KEYS_OF_DAY,
                    "%d");

    private final JdbcClient jdbc;

    SqlRollup(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public int fold(int atMost) {
        return jdbc.sql(FOLD.formatted(atMost)).query(Integer.class).single();
    }

    @Override
    public Recount recount(Optional<UnitRef> unit, ZoneId zone, boolean rebuild) {
        // Answers append deltas and rows, and folding moves deltas: all wait until this transaction ends.
        jdbc.sql("lock table measurement_delta, measurement_rollup, measurement_month, csi_answer, rated_answer"
                        + " in exclusive mode")
                .update();
        long index = of(RecountSql.COMPARE_INDEX, unit, zone).query(Long.class).single();
        long ratings =
                of(RecountSql.COMPARE_RATINGS, unit, zone).query(Long.class).single();
        Recount compared = of(RecountSql.COMPARE, unit, zone)
                .query((row, number) -> new Recount(
                        new Sum(row.getLong("kept_rows"), row.getLong("kept_answers"), row.getBigDecimal("kept_sum")),
                        new Sum(
                                row.getLong("counted_rows"),
                                row.getLong("counted_answers"),
                                row.getBigDecimal("counted_sum")),
                        row.getLong("differing"),
                        index,
                        ratings))
                .single();
        if (rebuild) {
            of(RecountSql.FORGET_ROLLUP, unit, zone).update();
            of(RecountSql.FORGET_DELTAS, unit, zone).update();
            of(RecountSql.REBUILD, unit, zone).update();
            of(RecountSql.FORGET_MONTHS, unit, zone).update();
            of(RecountSql.REBUILD_MONTHS, unit, zone).update();
            of(RecountSql.FORGET_INDEX, unit, zone).update();
            of(RecountSql.REBUILD_INDEX, unit, zone).update();
            of(RecountSql.FORGET_RATINGS, unit, zone).update();
            of(RecountSql.REBUILD_RATINGS, unit, zone).update();
        }
        return compared;
    }

    private JdbcClient.StatementSpec of(String sql, Optional<UnitRef> unit, ZoneId zone) {
        return jdbc.sql(sql)
                .param("unit", unit.map(UnitRef::value).orElse(null))
                .param("zone", zone.getId());
    }

    @Override
    public boolean isBehind() {
        return jdbc.sql("select exists (select from measurement_delta)")
                .query(Boolean.class)
                .single();
    }
}
