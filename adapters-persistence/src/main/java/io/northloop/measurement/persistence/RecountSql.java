package io.northloop.measurement.persistence;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Statements that count the answers themselves, and lay that beside what the roll-up and its deltas say. */
final class RecountSql {

    /** The same expressions that fold deltas, over one row per answer. */
    private static final String SUMS =
            RollupColumns.scores(s -> "coalesce(sum(count) filter (where score = %s), 0)::integer as %s"
                            .formatted(RollupColumns.scoreOf(s), s))
                    + ", "
                    + RollupColumns.weights(w -> "trim_scale(coalesce(sum(%s) filter (where %s), 0)) as %s"
                            .formatted(w.amount(), w.condition(), w.column()));

    private static final String ANSWERS = """
            select unit_ref, (answered_at at time zone :zone)::date as day, kind, survey_ref,
                   coalesce(programme_ref, '') as programme_ref, coalesce(touchpoint, '') as touchpoint,
                   coalesce(adviser_ref, '') as adviser_ref, trusted, score, weight, 1 as count
              from response where score is not null and (cast(:unit as text) is null or unit_ref = :unit)""";

    private static final String OF_UNIT = " where cast(:unit as text) is null or unit_ref = :unit";

    private static final String SOMETHING =
            RollupColumns.SCORES.stream().map("sum(%s) <> 0"::formatted).collect(Collectors.joining(" or "));

    /** Folded and waiting together; what was taken back entirely is nothing. */
    private static final String KEPT = """
            select %1$s, %2$s, %3$s
              from (select %1$s, %4$s, %5$s from measurement_rollup%7$s
                    union all
                    select %1$s, %6$s from measurement_delta%7$s group by %1$s) each
             group by %1$s having %8$s
            """.formatted(
                    RollupColumns.KEYS,
                    RollupColumns.scores("sum(%1$s)::integer as %1$s"::formatted),
                    RollupColumns.weights(w -> "trim_scale(sum(%1$s)) as %1$s".formatted(w.column())),
                    RollupColumns.scores(s -> s),
                    RollupColumns.weights(RollupColumns.Weight::column),
                    SUMS,
                    OF_UNIT,
                    SOMETHING);

    private static final String COUNTED =
            "select %1$s, %2$s from (%3$s) answer group by %1$s".formatted(RollupColumns.KEYS, SUMS, ANSWERS);

    private static final String HOW_MANY = String.join(" + ", RollupColumns.SCORES);

    /** What the table holds by months, its rows being of days or of months. */
    private static final String BY_MONTH = """
            select %1$s, %2$s, %3$s from (select %4$s, %5$s, %6$s from %%s%7$s) each group by %1$s having %8$s
            """.formatted(
                    RollupColumns.MONTH_KEYS,
                    RollupColumns.scores("sum(%1$s)::integer as %1$s"::formatted),
                    RollupColumns.weights(w -> "trim_scale(sum(%1$s)) as %1$s".formatted(w.column())),
                    RollupColumns.MONTH_KEYS_OF_DAY,
                    RollupColumns.scores(s -> s),
                    RollupColumns.weights(RollupColumns.Weight::column),
                    OF_UNIT,
                    SOMETHING);

    private static final String OF_DAYS = BY_MONTH.formatted("measurement_rollup");
    private static final String OF_MONTHS = BY_MONTH.formatted("measurement_month");

    /** Hashes are added up, so that no order is needed; as numerics, because sums of 64 bits overflow. */
    static final String COMPARE = """
            with kept as materialized (%1$s), counted as materialized (%2$s)
            select (select count(*) from kept) as kept_rows,
                   (select coalesce(sum(%3$s), 0) from kept) as kept_answers,
                   (select coalesce(sum(hashtextextended(kept::text, 0)::numeric), 0) from kept) as kept_sum,
                   (select count(*) from counted) as counted_rows,
                   (select coalesce(sum(%3$s), 0) from counted) as counted_answers,
                   (select coalesce(sum(hashtextextended(counted::text, 0)::numeric), 0) from counted) as counted_sum,
                   (select count(distinct (%4$s)) from (
                        (select * from kept except all select * from counted)
                        union all
                        (select * from counted except all select * from kept)) apart)
                   + (select count(distinct (%5$s)) from (
                        (%6$s except all %7$s) union all (%7$s except all %6$s)) apart) as differing
            """.formatted(
                    KEPT,
                    COUNTED,
                    HOW_MANY,
                    RollupColumns.KEYS,
                    RollupColumns.MONTH_KEYS,
                    '(' + OF_DAYS + ')',
                    '(' + OF_MONTHS + ')');

    static final String FORGET_ROLLUP = "delete from measurement_rollup" + OF_UNIT;
    static final String FORGET_DELTAS = "delete from measurement_delta" + OF_UNIT;

    static final String REBUILD = "insert into measurement_rollup (%s, %s, %s) %s"
            .formatted(
                    RollupColumns.KEYS,
                    RollupColumns.scores(s -> s),
                    RollupColumns.weights(RollupColumns.Weight::column),
                    COUNTED);

    static final String FORGET_MONTHS = "delete from measurement_month" + OF_UNIT;

    static final String REBUILD_MONTHS = "insert into measurement_month (%s, %s, %s) %s"
            .formatted(
                    RollupColumns.MONTH_KEYS,
                    RollupColumns.scores(s -> s),
                    RollupColumns.weights(RollupColumns.Weight::column),
                    OF_DAYS);

    private static final String RATINGS_KEPT = "select * from rated_answer" + OF_UNIT;
    private static final String RATINGS_COUNTED = "select * from rating_of_response" + OF_UNIT;

    /** Ratings of satisfaction and effort that are not the same on both sides. */
    static final String COMPARE_RATINGS = """
            select count(distinct (response_id, question)) from (
                (%1$s except all %2$s) union all (%2$s except all %1$s)) apart
            """.formatted(RATINGS_KEPT, RATINGS_COUNTED);

    /** What an answer says of a row of the index; what it is made of {@code IndexRecount} tells by the model. */
    private static final String INDEX_KEYS = """
            response.unit_ref, cast(response.answered_at at time zone :zone as date), response.survey_ref,
            coalesce(response.programme_ref, ''), coalesce(response.touchpoint, ''), coalesce(response.adviser_ref, ''),
            response.score, response.trusted""";

    private static final String INDEX_COLUMNS =
            "unit_ref, day, survey_ref, programme_ref, touchpoint, adviser_ref, score, trusted";

    /** Rows of the index that stand elsewhere than their answer does, or have none. */
    static final String COMPARE_INDEX = """
            select count(*) from (select * from csi_answer%1$s) kept left join response on response.id = kept.response_id
            where response.id is null
               or (%2$s) is distinct from (%3$s)
            """.formatted(
            OF_UNIT,
            Stream.of(INDEX_COLUMNS.split(", ", -1)).map("kept."::concat).collect(Collectors.joining(", ")),
            INDEX_KEYS);

    static final String FORGET_INDEX = """
            delete from csi_answer where (cast(:unit as text) is null or unit_ref = :unit)
               and not exists (select from response where response.id = response_id)""";

    static final String REBUILD_INDEX = """
            update csi_answer set (%1$s) = row (%2$s) from response
            where response.id = response_id and (cast(:unit as text) is null or csi_answer.unit_ref = :unit)
            """.formatted(INDEX_COLUMNS, INDEX_KEYS);

    static final String FORGET_RATINGS = "delete from rated_answer" + OF_UNIT;
    static final String REBUILD_RATINGS = "insert into rated_answer " + RATINGS_COUNTED;

    private RecountSql() {}
}
