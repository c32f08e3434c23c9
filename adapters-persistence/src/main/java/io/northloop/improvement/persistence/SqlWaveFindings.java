package io.northloop.improvement.persistence;

import io.northloop.improvement.model.ReviewFinding;
import io.northloop.improvement.model.ReviewIssueKind;
import io.northloop.improvement.port.WaveFindings;
import io.northloop.measurement.CsiLevel;
import io.northloop.programme.WaveId;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads answers, what they add to the index, cases and invitations of a wave (docs/decisions/0002, 0023). */
@Repository
class SqlWaveFindings implements WaveFindings {

    /** The wave's answers, with how much was said in words. Employees' answers belong to no invitation. */
    private static final String ANSWERS = """
            with answer as (
                select r.id, r.kind, r.answers, r.score,
                       (select coalesce(sum(length(value #>> '{}')), 0) from jsonb_each(r.answers)
                         where jsonb_typeof(value) = 'string') as words
                  from response r join invitation i on i.id = r.invitation_id
                 where i.wave_id = :wave)
            """;

    private static final String ROOT_CAUSES = ANSWERS + """
            select c.root_cause as code, count(*) as findings, cast(null as numeric) as points,
                   (array_agg(a.id order by a.words desc, a.id) filter (where a.words > 0))[1\\:3] as answers
              from followup_case c join answer a on a.id = c.response_id
             where c.root_cause is not null
             group by c.root_cause order by count(*) desc, c.root_cause limit 3""";

    /** What detractors and passives chose. Answers without words stand for it as well: they say what was asked. */
    private static final String CHOICES = ANSWERS + """
            select e.key || '%s' || c.code as code, count(*) as findings, cast(null as numeric) as points,
                   (array_agg(a.id order by a.words desc, a.id))[1\\:3] as answers
              from answer a
              cross join jsonb_each(a.answers) e
              cross join jsonb_array_elements_text(case when jsonb_typeof(e.value -> 'chosen') = 'array'
                                                        then e.value -> 'chosen' else '[]' end) c(code)
             where a.score <= 8
             group by 1 order by count(*) desc, 1 limit 3""".formatted(ReviewFinding.OF_CHOICE);

    /**
     * Fewer than five ratings say little about an item. Named are items below "good" (method §5), or below the index of
     * all of the company's answers in the year before the wave, where that is better.
     */
    private static final String CSI_ITEMS = ANSWERS + """
            select e.key as code, count(*) as findings, round(avg(cast(e.value as numeric)) * 100, 1) as points,
                   (array_agg(a.id order by cast(e.value as numeric), a.words desc, a.id)
                       filter (where a.words > 0))[1\\:3] as answers
              from answer a, jsonb_each_text(a.answers) e
             where a.kind = 'CSI' and e.key like 'csi.%%' and e.value ~ '^(10|[1-9])$'
             group by e.key
            having count(*) >= 5
               and avg(cast(e.value as numeric)) * 100
                   < greatest(%s, (select avg(csi) from csi_answer, wave w
                                    where w.id = :wave and day > w.opens_on - 365))
             order by avg(cast(e.value as numeric)), e.key limit 3""".formatted(CsiLevel.GOOD.from());

    private static final String QUESTION_GROUPS = ANSWERS + """
            select split_part(e.key, '.', 1) as code, count(*) as findings, cast(null as numeric) as points,
                   (array_agg(a.id order by cast(e.value as integer), a.words desc, a.id)
                       filter (where a.words > 0))[1\\:3] as answers
              from answer a, jsonb_each_text(a.answers) e
             where a.kind = 'RELATIONAL' and e.key like '%.recommend' and e.value ~ '^[0-6]$'
             group by 1 order by count(*) desc, 1 limit 3""";

    private final JdbcClient jdbc;

    SqlWaveFindings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<ReviewFinding> of(WaveId wave) {
        return Stream.of(
                        found(ROOT_CAUSES, ReviewIssueKind.ROOT_CAUSE, wave),
                        found(CHOICES, ReviewIssueKind.CHOICE, wave),
                        found(CSI_ITEMS, ReviewIssueKind.CSI_ITEM, wave),
                        found(QUESTION_GROUPS, ReviewIssueKind.QUESTION_GROUP, wave))
                .flatMap(List::stream)
                .toList();
    }

    private List<ReviewFinding> found(String sql, ReviewIssueKind kind, WaveId wave) {
        return jdbc.sql(sql)
                .param("wave", wave.value())
                .query((row, number) -> new ReviewFinding(
                        kind,
                        row.getString("code"),
                        row.getLong("findings"),
                        row.getBigDecimal("points"),
                        SqlWaveReviews.ids(row)))
                .list();
    }
}
