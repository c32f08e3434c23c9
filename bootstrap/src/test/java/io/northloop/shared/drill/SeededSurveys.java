package io.northloop.shared.drill;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What is asked of a big company's customers beyond recommendation: satisfaction at once, the index in quarterly waves.
 */
final class SeededSurveys {

    /** Question of the version that {@link #withSatisfaction} publishes, rated 1–5. */
    static final String SATISFACTION = "satisfaction";

    private static final int ANSWERS_PER_WAVE = 50;

    private static final String PUBLISH = """
            insert into survey_version (id, survey_ref, number, definition, published_at)
            select :id, survey_ref, number + 1,
                   jsonb_insert(definition, '{questions, 1}', jsonb_build_object(
                       'code', :code, 'type', 'SATISFACTION', 'required', false,
                       'texts', jsonb_build_object('en', 'How satisfied are you with this service?',
                                                   'zh-CN', '您对这次服务有多满意？'))),
                   :published
            from survey_version where id = :before
            """;

    /**
     * Some centres are better than others, some customers stricter, and each item is a little better or worse; one
     * rating in 19 is left out. Chance is hashed, so that the same number always gives the same.
     */
    private static final String WAVES = """
            with asked as (
                select id, cast(definition ->> 'csiModel' as integer) as model from survey_version
                where survey_ref = 'standard-csi' and published_at is not null order by number desc limit 1),
            item as materialized (
                select dimension.place as dimension, each.place as item,
                       cast(dimension.value ->> 'weight' as numeric) as weight,
                       concat_ws('.', 'csi', dimension.value ->> 'code', each.value ->> 'code') as question
                from asked join csi_model on csi_model.version = asked.model
                cross join jsonb_array_elements(dimensions) with ordinality as dimension (value, place)
                cross join jsonb_array_elements(dimension.value -> 'items') with ordinality as each (value, place)),
            person as materialized (
                select md5('wave ' || number)::uuid as id, number, 'big-centre-' || centre as unit_ref,
                       'big-' || centre || '-' || mod(number, :customers) as customer_ref,
                       :first::date + quarter * interval '3 months' + abs(mod(hashint4extended(number, 1), 80)) * interval '1 day'
                           + interval '12 hours' as at,
                       6 + centre * 37 % :centres * 4 / :centres + mod(hashint4extended(number, 2), 2) as mood
                from generate_series(0, :centres - 1) centre
                cross join generate_series(0, 7) quarter
                cross join generate_series(0, :answers - 1) nth
                cross join lateral (select (centre * 8 + quarter) * :answers + nth) as each (number)),
            rated as materialized (
                select id, dimension, item, weight, question,
                       cast(case when mod(hashint4extended(number, 10 * dimension + item), 19) <> 0 then
                           least(10, greatest(1, mood + mod(hashint4extended(number, 10 * dimension + item), 3)))
                       end as smallint) as rating
                from person cross join item),
            scored as materialized (
                select id, dimension, weight, avg(rating) * 100 as points from rated group by id, dimension, weight),
            summed as materialized (
                select id, array_agg(round(points, 10) order by dimension) as dimensions,
                       case when sum(weight) filter (where points is not null) >= 50 then
                           round(sum(points * weight) / sum(weight) filter (where points is not null), 10) end as csi
                from scored group by id),
            listed as materialized (
                select id, array_agg(rating order by dimension, item) as items,
                       jsonb_object_agg(question, rating) filter (where rating is not null) as answers
                from rated group by id),
            row as materialized (
                select person.*, least(10, greatest(0, mood + mod(hashint4extended(number, 3), 3))) as score,
                       dimensions, csi, items, answers
                from person join summed using (id) join listed using (id)),
            answer as (
                insert into response (id, survey_version, survey_ref, kind, unit_ref, customer_ref, answered_at, received_at,
                                      score, lowest_score, answers, language, live, digest)
                select row.id, asked.id, 'standard-csi', 'CSI', unit_ref, customer_ref, at at time zone 'Asia/Shanghai',
                       at at time zone 'Asia/Shanghai', score, score,
                       coalesce(answers, '{}') || jsonb_build_object('recommend', score), 'zh-CN', false, ''
                from row cross join asked)
            insert into csi_answer (response_id, unit_ref, day, survey_ref, model, score, csi, dimensions, items)
            select row.id, unit_ref, cast(at as date), 'standard-csi', model, score, csi, dimensions, items
            from row cross join asked
            """;

    private final JdbcClient jdbc;

    SeededSurveys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Publishes a version of the standard survey that asks for satisfaction as well. */
    UUID withSatisfaction() {
        UUID version = UUID.randomUUID();
        jdbc.sql(PUBLISH)
                .param("id", version)
                .param("code", SATISFACTION)
                .param("published", SeededAnswers.FIRST_DAY.atStartOfDay())
                .param("before", new SeededLinks(jdbc).surveyVersion())
                .update();
        return version;
    }

    /** Answers to eight waves: they come to what the house itself would have written down. */
    int waves() {
        return jdbc.sql(WAVES)
                .param("first", SeededAnswers.FIRST_DAY)
                .param("centres", SeededAnswers.CENTRES)
                .param("customers", SeededAnswers.CUSTOMERS_PER_CENTRE)
                .param("answers", ANSWERS_PER_WAVE)
                .update();
    }
}
