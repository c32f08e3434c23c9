package io.northloop.programme.persistence;

import io.northloop.customer.CustomerRef;
import io.northloop.organisation.UnitRef;
import io.northloop.programme.port.WavePopulation;
import java.sql.Timestamp;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SqlWavePopulation implements WavePopulation {

    private static final String COUNTS = """
            %1$s.ended_at >= :from and %1$s.ended_at < :until
            and (:anyType or %1$s.type = any(:types))
            and (:anyTouchpoint or %1$s.touchpoint = any(:touchpoints))
            """;

    private final JdbcClient jdbc;

    SqlWavePopulation(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<CustomerRef> servedLastAt(UnitRef centre, Served served) {
        return statement("""
                        select distinct e.customer_ref from service_event e
                         where e.centre_ref = :centre and\s""" + COUNTS.formatted("e") + """
                           and not exists (
                               select 1 from service_event later
                                where later.customer_ref = e.customer_ref
                                  and later.centre_ref <> :centre
                                  and (later.ended_at, later.id) > (e.ended_at, e.id)
                                  and (:anywhere or later.centre_ref = any(:centres))
                                  and\s""" + COUNTS.formatted("later") + """
                           )
                         order by e.customer_ref""", served)
                .param("centre", centre.value())
                .query((row, number) -> new CustomerRef(row.getString("customer_ref")))
                .list();
    }

    @Override
    public Map<UnitRef, Integer> servedLast(Served served) {
        Map<UnitRef, Integer> counts = new HashMap<>();
        statement("""
                        select centre_ref, count(*) as customers
                          from (select distinct on (e.customer_ref) e.centre_ref from service_event e
                                 where (:anywhere or e.centre_ref = any(:centres)) and\s""" + COUNTS.formatted("e") + """
                                 order by e.customer_ref, e.ended_at desc, e.id desc) latest
                         group by centre_ref""", served)
                .query((row, number) -> counts.put(new UnitRef(row.getString("centre_ref")), row.getInt("customers")))
                .list();
        return counts;
    }

    private JdbcClient.StatementSpec statement(String sql, Served served) {
        return jdbc.sql(sql)
                .param("from", Timestamp.from(served.from()))
                .param("until", Timestamp.from(served.until()))
                .param("anyType", served.types().isEmpty())
                .param("types", served.types().toArray(String[]::new))
                .param("anyTouchpoint", served.touchpoints().isEmpty())
                .param("touchpoints", served.touchpoints().toArray(String[]::new))
                .param("anywhere", served.centres().isEmpty())
                .param("centres", served.centres().stream().map(UnitRef::value).toArray(String[]::new));
    }
}
