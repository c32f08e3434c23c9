package io.northloop.programme.persistence;

import io.northloop.organisation.UnitRef;
import io.northloop.programme.WaveId;
import io.northloop.programme.model.AnswerTimes;
import io.northloop.programme.model.AskingFunnel;
import io.northloop.programme.model.AskingPeriod;
import io.northloop.programme.model.EndedCalls;
import io.northloop.programme.model.ResponseShare;
import io.northloop.programme.model.SuppressionReason;
import io.northloop.programme.port.AskingProgress;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SqlAskingProgress implements AskingProgress {

    /** Who was asked by an invitation, and who began from a poster, in the same columns. */
    private static final String ASKED = """
            with asked as (
                select i.unit_ref, i.state, i.reason, i.closed_at, i.sent_at,
                       i.created_at >= :from and i.created_at < :until as counts,
                       i.sent_at is not null and i.state <> 'BOUNCED' as delivered,
                       l.opened_at, i.state = 'ANSWERED' as answered, i.answered_at
                  from invitation i left join survey_link l on l.invitation_id = i.id
                 where i.programme_ref = :programme
                   and (i.created_at >= :from and i.created_at < :until or i.closed_at >= :from and i.closed_at < :until)
                   and (cast(:wave as uuid) is null or i.wave_id = cast(:wave as uuid))
                union all
                select unit_ref, '', null, null, begun_at, true, true,
                       opened_at, spent_at is not null, spent_at
                  from survey_link
                 where programme_ref = :programme and begun_at >= :from and begun_at < :until
                   and cast(:wave as uuid) is null)
            """;

    private static final String FUNNELS = ASKED + """
            select unit_ref,
                   count(*) filter (where counts) as eligible,
                   count(*) filter (where counts and state = 'SCHEDULED') as waiting,
                   count(*) filter (where counts and sent_at is not null) as invited,
                   count(*) filter (where counts and delivered) as delivered,
                   count(*) filter (where counts and delivered
                                      and (opened_at is not null or answered)) as opened,
                   count(*) filter (where counts and delivered and answered) as answered,
                   count(*) filter (where closed_at >= :from and closed_at < :until) as closed,
                   count(*) filter (where closed_at >= :from and closed_at < :until
                                      and state = 'ANSWERED') as responded
            """
            + Arrays.stream(SuppressionReason.values())
                    .map(reason -> ", count(*) filter (where counts and reason = '%s') as %s"
                            .formatted(reason, spared(reason)))
                    .collect(Collectors.joining())
            + " from asked group by unit_ref order by unit_ref";

    private static final String TIMES = ASKED + """
            , taken as (
                select greatest(0, extract(epoch from answered_at - sent_at)) as seconds
                  from asked where counts and delivered and answered and answered_at is not null and sent_at is not null),
            classes as (
                select width_bucket(seconds, %s) as class, count(*) as n
                  from (select cast(seconds as double precision) - 0.0005 as seconds from taken) t group by class)
            select (select count(*) from taken) as answers,
                   (select percentile_cont(0.5) within group (order by seconds) from taken) as median,
                   (select percentile_cont(0.9) within group (order by seconds) from taken) as ninetieth,
                   (select array_agg(coalesce(n, 0) order by number)
                      from generate_series(0, %d) number left join classes on class = number) as counts
            """.formatted(bounds(), AnswerTimes.BOUNDS.size());

    /** What did not arrive and was no wrong number was not reached. */
    private static final String CALLS = """
            select count(*) filter (where c.outcome = 'REFUSED' and i.sent_at is not null
                                      and i.state not in ('BOUNCED', 'ANSWERED')) as refused,
                   count(*) filter (where i.state = 'BOUNCED'
                                      and c.outcome is distinct from 'WRONG_NUMBER') as not_reached,
                   count(*) filter (where i.state = 'BOUNCED' and c.outcome = 'WRONG_NUMBER') as wrong_number
              from invitation i left join programme_call c on c.invitation_id = i.id
             where i.programme_ref = :programme and i.created_at >= :from and i.created_at < :until
               and (cast(:wave as uuid) is null or i.wave_id = cast(:wave as uuid))""";

    private final JdbcClient jdbc;

    SqlAskingProgress(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<UnitRef, AskingFunnel> funnels(AskingPeriod period) {
        Map<UnitRef, AskingFunnel> funnels = new LinkedHashMap<>();
        statement(FUNNELS, period)
                .query((row, number) -> funnels.put(new UnitRef(row.getString("unit_ref")), funnel(row)))
                .list();
        return funnels;
    }

    @Override
    public AnswerTimes times(AskingPeriod period) {
        return statement(TIMES, period).query((row, number) -> times(row)).single();
    }

    @Override
    public EndedCalls calls(AskingPeriod period) {
        return statement(CALLS, period)
                .query((row, number) ->
                        new EndedCalls(row.getLong("refused"), row.getLong("not_reached"), row.getLong("wrong_number")))
                .single();
    }

    private JdbcClient.StatementSpec statement(String sql, AskingPeriod period) {
        return jdbc.sql(sql)
                .param("programme", period.programme().value())
                .param("from", Timestamp.from(period.from()))
                .param("until", Timestamp.from(period.until()))
                .param("wave", period.wave().map(WaveId::value).orElse(null));
    }

    private static AskingFunnel funnel(ResultSet row) throws SQLException {
        Map<SuppressionReason, Long> suppressed = new EnumMap<>(SuppressionReason.class);
        for (SuppressionReason reason : SuppressionReason.values()) {
            suppressed.put(reason, row.getLong(spared(reason)));
        }
        return new AskingFunnel(
                row.getLong("eligible"),
                row.getLong("waiting"),
                row.getLong("invited"),
                row.getLong("delivered"),
                row.getLong("opened"),
                row.getLong("answered"),
                suppressed,
                new ResponseShare(row.getLong("responded"), row.getLong("closed")));
    }

    private static AnswerTimes times(ResultSet row) throws SQLException {
        Object[] counted = (Object[]) row.getArray("counts").getArray();
        List<Long> counts = new ArrayList<>();
        IntStream.range(0, counted.length).forEach(i -> counts.add(((Number) counted[i]).longValue()));
        return new AnswerTimes(
                row.getLong("answers"), seconds(row.getObject("median")), seconds(row.getObject("ninetieth")), counts);
    }

    private static @Nullable Duration seconds(@Nullable Object value) {
        return value instanceof Number number ? Duration.ofSeconds(Math.round(number.doubleValue())) : null;
    }

    private static String bounds() {
        return AnswerTimes.BOUNDS.stream()
                .map(bound -> Long.toString(bound.toSeconds()))
                .collect(Collectors.joining(", ", "array[", "]::double precision[]"));
    }

    private static String spared(SuppressionReason reason) {
        return "spared_" + reason.name().toLowerCase(Locale.ROOT);
    }
}
