package io.northloop.programme.persistence;

import io.northloop.customer.CustomerRef;
import io.northloop.organisation.UnitRef;
import io.northloop.programme.ProgrammeRef;
import io.northloop.programme.model.AskedCustomers;
import io.northloop.programme.model.AskingPast;
import io.northloop.programme.model.QuarterLoad;
import io.northloop.programme.model.ResponseShare;
import io.northloop.programme.port.AskingHistory;
import io.northloop.shared.Quarter;
import io.northloop.survey.SurveyKind;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SqlAskingHistory implements AskingHistory {

    private static final String OUTSIDE_WAVES = """
            select programme_ref, cast(min(created_at) at time zone :zone as date) as first,
                   count(*) as eligible,
                   count(*) filter (where state = 'SUPPRESSED') as suppressed,
                   count(*) filter (where state = 'SUPPRESSED' and reason = 'RESTRAINT') as restrained,
                   count(*) filter (where state = 'SCHEDULED') as waiting,
                   count(*) filter (where closed_at < :until) as closed,
                   count(*) filter (where closed_at < :until and state = 'ANSWERED') as answered
              from invitation
             where created_at >= :from and created_at < :until and wave_id is null
             group by programme_ref order by programme_ref""";

    private static final String LOAD = """
            select date_trunc('quarter', created_at at time zone :zone)::date as quarter,
                   count(*) filter (where sent_at is not null and state <> 'BOUNCED') as invitations,
                   count(distinct customer_ref) filter (where sent_at is not null and state <> 'BOUNCED') as customers,
                   count(*) as eligible,
                   count(*) filter (where state = 'SUPPRESSED' and reason = 'RESTRAINT') as restrained
              from invitation
             where created_at >= :from and created_at < :until and kind <> 'EMPLOYEE'
             group by 1 order by 1""";

    private static final String CUSTOMERS = """
            with quarters as (
                select count(*) as invitations, count(distinct customer_ref) as customers
                  from invitation
                 where created_at >= :from and created_at < :until and kind <> 'EMPLOYEE' and wave_id is null
                   and sent_at is not null and state <> 'BOUNCED'
                 group by date_trunc('quarter', created_at at time zone :zone))
            select coalesce(sum(invitations), 0) as invitations, coalesce(sum(customers), 0) as customers,
                   (select count(distinct customer_ref) from invitation
                     where created_at >= :from and created_at < :until and kind <> 'EMPLOYEE') as came_up
              from quarters""";

    private final JdbcClient jdbc;

    SqlAskingHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<AskingPast> outsideWaves(LocalDate from, LocalDate until, ZoneId zone) {
        return statement(OUTSIDE_WAVES, from, until, zone)
                .query((row, number) -> new AskingPast(
                        new ProgrammeRef(row.getString("programme_ref")),
                        row.getObject("first", LocalDate.class),
                        row.getLong("eligible"),
                        row.getLong("suppressed"),
                        row.getLong("restrained"),
                        row.getLong("waiting"),
                        new ResponseShare(row.getLong("answered"), row.getLong("closed"))))
                .list();
    }

    @Override
    public List<QuarterLoad> load(LocalDate from, LocalDate until, ZoneId zone) {
        return statement(LOAD, from, until, zone)
                .query((row, number) -> new QuarterLoad(
                        Quarter.of(row.getObject("quarter", LocalDate.class)),
                        row.getLong("invitations"),
                        row.getLong("customers"),
                        row.getLong("eligible"),
                        row.getLong("restrained")))
                .list();
    }

    @Override
    public AskedCustomers customers(LocalDate from, LocalDate until, ZoneId zone) {
        return statement(CUSTOMERS, from, until, zone)
                .query((row, number) -> new AskedCustomers(
                        row.getLong("came_up"), row.getLong("invitations"), row.getLong("customers")))
                .single();
    }

    @Override
    public Set<CustomerRef> asked(
            Collection<CustomerRef> customers, Instant after, SurveyKind kind, Instant sameKindAfter) {
        return jdbc
                .sql("""
                        select distinct customer_ref from invitation
                         where customer_ref = any(:customers) and state in ('SENT', 'ANSWERED', 'EXPIRED')
                           and counts_from > least(:after, :sameKindAfter)
                           and (counts_from > :after or kind = :kind and counts_from > :sameKindAfter)""")
                .param("customers", customers.stream().map(CustomerRef::value).toArray(String[]::new))
                .param("after", after.atOffset(ZoneOffset.UTC))
                .param("kind", kind.name())
                .param("sameKindAfter", sameKindAfter.atOffset(ZoneOffset.UTC))
                .query((row, number) -> new CustomerRef(row.getString("customer_ref")))
                .list()
                .stream()
                .collect(Collectors.toSet());
    }

    @Override
    public Set<UnitRef> units(SurveyKind kind, LocalDate from, LocalDate until, ZoneId zone) {
        return jdbc
                .sql("""
                        select distinct unit_ref from invitation
                         where sent_at >= :from and sent_at < :until and kind = :kind and state <> 'BOUNCED'""")
                .param("from", start(from, zone))
                .param("until", start(until, zone))
                .param("kind", kind.name())
                .query((row, number) -> new UnitRef(row.getString("unit_ref")))
                .list()
                .stream()
                .collect(Collectors.toSet());
    }

    private JdbcClient.StatementSpec statement(String sql, LocalDate from, LocalDate until, ZoneId zone) {
        return jdbc.sql(sql)
                .param("zone", zone.getId())
                .param("from", start(from, zone))
                .param("until", start(until, zone));
    }

    private static Timestamp start(LocalDate day, ZoneId zone) {
        return Timestamp.from(day.atStartOfDay(zone).toInstant());
    }
}
