package io.northloop.measurement.persistence;

import io.northloop.measurement.port.Rollup;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Folds deltas by one statement: claimed, deleted and added in the same snapshot, so nothing is lost or counted twice. */
@Component
final class SqlRollup implements Rollup {

    /** The order of the insert is the order of its row locks: two folding instances never wait for each other in a ring. */
    private static final String FOLD = """
            with claimed as materialized (
                select ctid as place from measurement_delta limit :atMost for update skip locked
            ), taken as (
                delete from measurement_delta using claimed where measurement_delta.ctid = claimed.place
                returning %1$s, score, weight, count
            ), folded as (
                insert into measurement_rollup as r (%1$s, %2$s, %3$s)
                select %1$s, %4$s, %5$s from taken group by %1$s order by %1$s
                on conflict (%1$s) do update set %6$s, %7$s
            )
            select count(*) from taken
            """.formatted(
            RollupColumns.KEYS,
            RollupColumns.scores(s -> s),
            RollupColumns.weights(RollupColumns.Weight::column),
            RollupColumns.scores(s ->
                    "coalesce(sum(count) filter (where score = %s), 0)::integer".formatted(RollupColumns.scoreOf(s))),
            RollupColumns.weights(w -> "coalesce(sum(%s) filter (where %s), 0)".formatted(w.amount(), w.condition())),
            RollupColumns.scores("%1$s = r.%1$s + excluded.%1$s"::formatted),
            RollupColumns.weights(w -> "%1$s = r.%1$s + excluded.%1$s".formatted(w.column())));

    private final JdbcClient jdbc;

    SqlRollup(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public int fold(int atMost) {
        return jdbc.sql(FOLD).param("atMost", atMost).query(Integer.class).single();
    }

    @Override
    public boolean isBehind() {
        return jdbc.sql("select exists (select from measurement_delta)")
                .query(Boolean.class)
                .single();
    }
}
