package io.northloop.programme.persistence;

import io.northloop.organisation.UnitRef;
import io.northloop.programme.ProgrammeRef;
import io.northloop.programme.ResponseRates;
import io.northloop.programme.port.ClosedInvitations;
import io.northloop.survey.SurveyRef;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Days that are over are added up in {@code closed_invitation_day} (docs/decisions/0034). Read one by one are the
 * invitations of today, all of them where advisers are asked for, those of employees, and those of whom nobody has noted
 * yet that their time is up. Which answers are not trusted stands in {@code response}, which belongs to another
 * capability (docs/decisions/0027): they are few, and have an index of their own.
 */
@Repository
class SqlClosedInvitations implements ClosedInvitations {

    private static final String ASKED_FOR = """
            (:everywhere or unit_ref = any(:units))
                    and (cast(:survey as text) is null or survey_ref = :survey)
                    and (cast(:programme as text) is null or programme_ref = :programme)
                    and (cast(:touchpoint as text) is null or touchpoint = :touchpoint)""";

    private static final String CLOSED = """
            from (select unit_ref, day, survey_ref, programme_ref, touchpoint, '' as adviser_ref,
                         invited, responded, 0 as untrusted
                    from (select * from closed_invitation_day union all select * from closed_invitation_delta) counted
                   where day >= :first and day <= :last and day < :singly and %1$s
                   union all
                  select %2$s, 1, case when state = 'ANSWERED' then 1 else 0 end, 0
                    from invitation
                   where kind <> 'EMPLOYEE'
                     and closed_at >= :singlyFrom and closed_at < :until and closed_at <= :now and %1$s
                   union all
                  select %2$s, 1, case when state = 'ANSWERED' then 1 else 0 end, 0
                    from invitation
                   where kind = 'EMPLOYEE'
                     and closed_at >= :from and closed_at < :until and closed_at <= :now and %1$s
                   union all
                  select %3$s, 1, 0, 0
                    from invitation
                   where state = 'SENT'
                     and expires_at >= :from and expires_at < :until and expires_at <= :now and %1$s
                   union all
                  select %2$s, 0, 0, 1
                    from (select invitation_id from response where not trusted and invitation_id is not null) doubted
                    join invitation on invitation.id = invitation_id
                   where state = 'ANSWERED'
                     and closed_at >= :from and closed_at < :until and closed_at <= :now and %1$s) closed
            """.formatted(ASKED_FOR, keys("closed_at"), keys("expires_at"));

    private final JdbcClient jdbc;

    SqlClosedInvitations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<ResponseRates.Closed> count(ResponseRates.Criteria criteria, ZoneId companyZone, Instant now) {
        List<ResponseRates.Dimension> by = criteria.by().stream().sorted().toList();
        String keys = by.stream()
                .map(dimension -> expression(dimension) + " as " + dimension.name() + ", ")
                .collect(Collectors.joining());
        String groups = by.stream().map(SqlClosedInvitations::expression).collect(Collectors.joining(", "));
        LocalDate first = criteria.from().orElse(LocalDate.EPOCH);
        LocalDate last = criteria.to().orElse(LocalDate.of(9998, 12, 31));
        LocalDate today = LocalDate.ofInstant(now, companyZone);
        LocalDate singly = by.contains(ResponseRates.Dimension.ADVISER) || first.isAfter(today) ? first : today;
        // Only constants of this class are put together here; every value is a parameter.
        String sql = "select " + keys + """
                coalesce(sum(invited), 0) as invited, coalesce(sum(responded), 0) as responded,
                coalesce(sum(responded) - sum(untrusted), 0) as trusted
                """ + CLOSED
                + (by.isEmpty() ? "" : "group by " + groups + " having sum(invited) > 0");
        return jdbc.sql(sql)
                .param("zone", companyZone.getId())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("first", first)
                .param("last", last)
                .param("singly", singly)
                .param("from", start(first, companyZone))
                .param("singlyFrom", start(singly, companyZone))
                .param("until", start(last.plusDays(1), companyZone))
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

    private static String keys(String end) {
        return """
                unit_ref, cast(%s at time zone :zone as date), survey_ref, programme_ref, coalesce(touchpoint, ''),
                         coalesce(adviser_ref, '')""".formatted(end);
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
            case TOUCHPOINT -> "touchpoint";
            case ADVISER -> "adviser_ref";
        };
    }

    private static OffsetDateTime start(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toOffsetDateTime();
    }

    private static String[] values(Set<UnitRef> units) {
        return units.stream().map(UnitRef::value).toArray(String[]::new);
    }
}
