package io.northloop.programme.persistence;

import io.northloop.organisation.UnitRef;
import io.northloop.programme.ProgrammeRef;
import io.northloop.programme.ResponseRates;
import io.northloop.programme.port.ClosedInvitations;
import io.northloop.survey.SurveyRef;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Counts in {@code invitation}. Which answers are not trusted stands in {@code response}, which belongs to another
 * capability (docs/decisions/0027): they are few and read once, by an index of their own, so that counting costs no
 * more than without them.
 */
@Repository
class SqlClosedInvitations implements ClosedInvitations {

    private final JdbcClient jdbc;

    SqlClosedInvitations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<ResponseRates.Closed> count(ResponseRates.Criteria criteria, ZoneId companyZone, Instant now) {
        List<ResponseRates.Dimension> by = criteria.by().stream().sorted().toList();
        String keys = by.stream()
                .map(dimension -> expression(dimension) + " as " + dimension.name())
                .collect(Collectors.joining(", "));
        String groups = by.stream().map(SqlClosedInvitations::expression).collect(Collectors.joining(", "));
        // Only constants of this class are put together here; every value is a parameter.
        String sql = "select " + (by.isEmpty() ? "" : keys + ", ") + """
                count(*) as invited, count(*) filter (where state = 'ANSWERED') as responded,
                count(*) filter (where state = 'ANSWERED' and id not in (
                    select invitation_id from response where not trusted and invitation_id is not null)) as trusted
                  from (select i.*, cast(closed_at at time zone :zone as date) as day
                          from invitation i
                         where closed_at >= :from and closed_at < :until and closed_at <= :now
                           and (:everywhere or unit_ref = any(:units))
                           and (cast(:survey as text) is null or survey_ref = :survey)
                           and (cast(:programme as text) is null or programme_ref = :programme)
                           and (cast(:touchpoint as text) is null or touchpoint = :touchpoint)) closed
                """ + (by.isEmpty() ? "" : " group by " + groups);
        return jdbc.sql(sql)
                .param("zone", companyZone.getId())
                .param("now", Timestamp.from(now))
                .param(
                        "from",
                        Timestamp.from(
                                criteria.from().map(d -> start(d, companyZone)).orElse(Instant.EPOCH)))
                .param(
                        "until",
                        Timestamp.from(criteria.to()
                                .map(d -> start(d.plusDays(1), companyZone))
                                .orElse(Instant.parse("9999-01-01T00:00:00Z"))))
                .param("everywhere", criteria.units().isEmpty())
                .param("units", values(criteria.units()))
                .param("survey", criteria.survey().map(SurveyRef::value).orElse(null))
                .param(
                        "programme",
                        criteria.programme().map(ProgrammeRef::value).orElse(null))
                .param("touchpoint", criteria.touchpoint().orElse(null))
                .query((row, number) -> closed(row, by))
                .list();
    }

    private static ResponseRates.Closed closed(ResultSet row, List<ResponseRates.Dimension> by) throws SQLException {
        Map<ResponseRates.Dimension, String> group = new EnumMap<>(ResponseRates.Dimension.class);
        for (ResponseRates.Dimension dimension : by) {
            group.put(dimension, row.getString(dimension.name()));
        }
        return new ResponseRates.Closed(
                group, row.getLong("invited"), row.getLong("responded"), row.getLong("trusted"));
    }

    private static String expression(ResponseRates.Dimension dimension) {
        return switch (dimension) {
            case UNIT -> "unit_ref";
            case DAY -> "to_char(day, 'YYYY-MM-DD')";
            case WEEK -> "to_char(date_trunc('week', day), 'YYYY-MM-DD')";
            case MONTH -> "to_char(date_trunc('month', day), 'YYYY-MM-DD')";
            case QUARTER -> "to_char(date_trunc('quarter', day), 'YYYY-MM-DD')";
            case SURVEY -> "survey_ref";
            case PROGRAMME -> "programme_ref";
            case TOUCHPOINT -> "coalesce(touchpoint, '')";
            case ADVISER -> "coalesce(adviser_ref, '')";
        };
    }

    private static Instant start(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }

    private static String[] values(Set<UnitRef> units) {
        return units.stream().map(UnitRef::value).toArray(String[]::new);
    }
}
