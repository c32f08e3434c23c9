package io.northloop.programme.persistence;

import io.northloop.organisation.UnitRef;
import io.northloop.programme.port.ClosedInvitationDays;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The deltas are appended by the database itself, by triggers of {@code invitation}; employees' are no part of it. */
@Repository
class SqlClosedInvitationDays implements ClosedInvitationDays {

    private static final String KEYS = "unit_ref, day, survey_ref, programme_ref, touchpoint";

    /** Deleted and added in the same snapshot, so nothing is lost or counted twice; in the order of keys. */
    private static final String FOLD = """
            with taken as (delete from closed_invitation_delta returning *),
            folded as (
                insert into closed_invitation_day as kept
                select %1$s, sum(invited), sum(responded) from taken group by %1$s order by %1$s
                on conflict (%1$s) do update
                   set invited = kept.invited + excluded.invited, responded = kept.responded + excluded.responded)
            select count(*) from taken""".formatted(KEYS);

    private static final String OF_UNIT = "(cast(:unit as text) is null or unit_ref = :unit)";

    private static final String COUNTED = """
            select unit_ref, cast(closed_at at time zone company.zone as date) as day, survey_ref, programme_ref,
                   coalesce(touchpoint, '') as touchpoint, count(*) as invited,
                   count(*) filter (where state = 'ANSWERED') as responded
              from invitation cross join company where closed_at is not null and kind <> 'EMPLOYEE' and %s
             group by 1, 2, 3, 4, 5""".formatted(OF_UNIT);

    private static final String KEPT = """
            select %1$s, sum(invited) as invited, sum(responded) as responded
              from (select * from closed_invitation_day union all select * from closed_invitation_delta) each
             where %2$s group by %1$s having sum(invited) <> 0 or sum(responded) <> 0""".formatted(KEYS, OF_UNIT);

    private static final String COMPARE = """
            with kept as materialized (%2$s), counted as materialized (%3$s)
            select count(distinct (%1$s)) from (
                (select * from kept except all select * from counted)
                union all
                (select * from counted except all select * from kept)) apart""".formatted(KEYS, KEPT, COUNTED);

    private final JdbcClient jdbc;

    SqlClosedInvitationDays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean isBehind(int deltas) {
        return jdbc.sql("select exists (select from closed_invitation_delta offset ?)")
                .param(deltas)
                .query(Boolean.class)
                .single();
    }

    @Override
    public int fold() {
        return jdbc.sql(FOLD).query(Integer.class).single();
    }

    @Override
    public long recount(Optional<UnitRef> unit, boolean rebuild) {
        // Whoever ends an invitation appends a delta, and folding moves deltas: all wait until this transaction ends.
        jdbc.sql("lock table closed_invitation_delta, closed_invitation_day in exclusive mode")
                .update();
        long differing = of(COMPARE, unit).query(Long.class).single();
        if (rebuild) {
            of("delete from closed_invitation_delta where " + OF_UNIT, unit).update();
            of("delete from closed_invitation_day where " + OF_UNIT, unit).update();
            of("insert into closed_invitation_day " + COUNTED, unit).update();
        }
        return differing;
    }

    private JdbcClient.StatementSpec of(String sql, Optional<UnitRef> unit) {
        return jdbc.sql(sql).param("unit", unit.map(UnitRef::value).orElse(null));
    }
}
