package io.northloop.programme.persistence;

import static io.northloop.shared.persistence.Columns.texts;

import io.northloop.customer.CustomerRef;
import io.northloop.organisation.UnitRef;
import io.northloop.programme.WaveId;
import io.northloop.programme.model.WavePart;
import io.northloop.programme.port.WaveParts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SqlWaveParts implements WaveParts {

    /** Lines of a list that are prepared in one transaction. */
    private static final int LINES = 1_000;

    private final JdbcClient jdbc;

    SqlWaveParts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void addUnits(WaveId wave, Collection<UnitRef> units) {
        add(wave, units.stream().distinct().toList());
    }

    private void add(WaveId wave, List<UnitRef> units) {
        jdbc.sql("""
                        insert into wave_part (wave_id, number, unit_ref)
                        select :wave, number, unit from unnest(:units) with ordinality as part (unit, number)""")
                .param("wave", wave.value())
                .param("units", texts(units, UnitRef::value))
                .update();
    }

    @Override
    public void addList(WaveId wave, Map<UnitRef, List<CustomerRef>> customers) {
        List<UnitRef> units = new ArrayList<>();
        List<List<CustomerRef>> lines = new ArrayList<>();
        customers.forEach((unit, listed) -> {
            for (int start = 0; start < listed.size(); start += LINES) {
                units.add(unit);
                lines.add(listed.subList(start, Math.min(start + LINES, listed.size())));
            }
        });
        add(wave, units);
        for (int part = 0; part < lines.size(); part++) {
            jdbc.sql("""
                            insert into wave_list_line (wave_id, part, customer_ref)
                            select :wave, :part, customer from unnest(:customers) as line (customer)""")
                    .param("wave", wave.value())
                    .param("part", part + 1)
                    .param("customers", texts(lines.get(part), CustomerRef::value))
                    .update();
        }
    }

    @Override
    public Optional<WavePart> claim(WaveId wave) {
        return jdbc.sql("""
                        select number, unit_ref from wave_part where wave_id = :wave and not done
                         order by number limit 1 for update skip locked""")
                .param("wave", wave.value())
                .query((row, number) ->
                        new WavePart(wave, row.getInt("number"), new UnitRef(row.getString("unit_ref"))))
                .optional();
    }

    @Override
    public List<CustomerRef> listed(WavePart part) {
        return jdbc.sql("""
                        select customer_ref from wave_list_line where wave_id = :wave and part = :part
                         order by customer_ref""")
                .param("wave", part.wave().value())
                .param("part", part.number())
                .query((row, number) -> new CustomerRef(row.getString("customer_ref")))
                .list();
    }

    @Override
    public void done(WavePart part) {
        jdbc.sql("update wave_part set done = true where wave_id = :wave and number = :part")
                .param("wave", part.wave().value())
                .param("part", part.number())
                .update();
        jdbc.sql("delete from wave_list_line where wave_id = :wave and part = :part")
                .param("wave", part.wave().value())
                .param("part", part.number())
                .update();
    }

    @Override
    public boolean allDone(WaveId wave) {
        return jdbc.sql("select not exists (select 1 from wave_part where wave_id = :wave and not done)")
                .param("wave", wave.value())
                .query(Boolean.class)
                .single();
    }
}
