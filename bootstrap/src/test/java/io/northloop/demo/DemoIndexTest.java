package io.northloop.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.northloop.access.Viewer;
import io.northloop.measurement.Confidence;
import io.northloop.measurement.CsiFigure;
import io.northloop.measurement.Grouping;
import io.northloop.measurement.MeasurementFilter;
import io.northloop.measurement.Zone;
import io.northloop.measurement.application.CsiQueries;
import io.northloop.measurement.application.QuadrantPoint;
import io.northloop.measurement.application.QuadrantQueries;
import io.northloop.organisation.UnitScope;
import io.northloop.programme.ProgrammeRef;
import io.northloop.programme.application.SurveyCalendar;
import io.northloop.programme.application.SurveyCalendarQueries;
import io.northloop.shared.bootstrap.DemoTest;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the waves of the demo company's past amount to. */
@DemoTest
class DemoIndexTest {

    private static final Viewer HQ = new Viewer.Machine("demo", Set.of(), new UnitScope.Everything());
    private static final LocalDate SPRING = LocalDate.of(2026, 4, 1);

    private final QuadrantQueries quadrants;
    private final CsiQueries indices;
    private final SurveyCalendarQueries calendar;
    private final JdbcClient jdbc;

    @Autowired
    DemoIndexTest(QuadrantQueries quadrants, CsiQueries indices, SurveyCalendarQueries calendar, JdbcClient jdbc) {
        this.quadrants = quadrants;
        this.indices = indices;
        this.calendar = calendar;
        this.jdbc = jdbc;
    }

    @Test
    void one_centre_lies_in_the_danger_quadrant_for_certain() {
        List<QuadrantPoint> points = quadrants.points(byUnit(), HQ).points();
        points.forEach(point -> System.out.printf(
                "%s %s %s %s %s%n",
                point.group(), point.nps().npsRounded(), point.csi().indexRounded(), point.zone(), point.determined()));
        assertThat(points).hasSize(DemoCompany.CENTRES.size());
        assertThat(points.stream().filter(point -> point.zone() == Zone.DANGER))
                .singleElement()
                .satisfies(point -> {
                    assertThat(point.group()).isEqualTo(Map.of(Grouping.UNIT, DemoCompany.FALLING_CENTRE));
                    assertThat(point.determined()).isTrue();
                    assertThat(point.nps().npsRounded()).isEqualByComparingTo("12.0");
                });
        assertThat(points.stream().map(QuadrantPoint::zone)).contains(Zone.values());
    }

    @Test
    void each_index_is_the_weighted_mean_of_ratings_that_plain_sql_gives() {
        Map<String, BigDecimal> counted = new TreeMap<>();
        jdbc.sql("""
                        select unit_ref, round(avg(100 * (
                            0.18 * (i[1] + i[2] + i[3]) / 3 + 0.24 * (i[4] + i[5] + i[6]) / 3
                            + 0.15 * (i[7] + i[8] + i[9]) / 3 + 0.22 * (i[10] + i[11] + i[12]) / 3
                            + 0.21 * (i[13] + i[14] + i[15]) / 3)), 6) as index
                        from (select r.unit_ref, array(
                                  select (a.value)::numeric from jsonb_each_text(r.answers) a
                                  join (values ('booking', 1), ('waiting', 2), ('attitude', 3), ('quality', 4),
                                               ('punctuality', 5), ('cost', 6), ('environment', 7), ('lounge', 8),
                                               ('cleanliness', 9), ('expertise', 10), ('communication', 11),
                                               ('problem-solving', 12), ('vehicle', 13), ('explanation', 14),
                                               ('follow-up', 15)) item (code, place)
                                    on split_part(a.key, '.', 3) = item.code order by place) as i
                              from response r
                              where kind = 'CSI' and answered_at >= '2026-04-01 00:00 Asia/Shanghai'
                                and answered_at < '2026-07-01 00:00 Asia/Shanghai') rated
                        group by unit_ref""").query(row -> {
            counted.put(row.getString("unit_ref"), row.getBigDecimal("index"));
        });
        Map<String, BigDecimal> shown = new TreeMap<>();
        indices.csi(byUnit(), HQ)
                .forEach(item -> shown.put(
                        Objects.requireNonNull(item.group().get(Grouping.UNIT)),
                        Objects.requireNonNull(item.figure().index()).setScale(6, RoundingMode.HALF_UP)));
        assertThat(shown).isEqualTo(counted).hasSize(DemoCompany.CENTRES.size());
    }

    @Test
    void every_wave_brought_the_sample_that_it_asked_for() {
        List<CsiFigure> figures = indices
                .csi(
                        new CsiQueries.Request(
                                MeasurementFilter.EVERYTHING, List.of(Grouping.UNIT, Grouping.QUARTER), Confidence.P95),
                        HQ)
                .stream()
                .map(item -> item.figure())
                .toList();
        assertThat(figures).hasSize(7 * DemoCompany.CENTRES.size()).allMatch(CsiFigure::sufficient);
    }

    @Test
    void the_calendar_expects_of_the_next_wave_what_the_latest_brought() {
        SurveyCalendar.PlannedWave next = calendar.calendar(HQ).waves().stream()
                .filter(wave -> wave.wave().programme().equals(new ProgrammeRef(DemoProgrammes.CSI)))
                .findFirst()
                .orElseThrow();
        assertThat(next.expected().orElseThrow().answers().orElseThrow()).isBetween(500.0, 1_000.0);
    }

    private static CsiQueries.Request byUnit() {
        return new CsiQueries.Request(
                MeasurementFilter.EVERYTHING.between(Optional.of(SPRING), Optional.of(LocalDate.of(2026, 6, 30))),
                List.of(Grouping.UNIT),
                Confidence.P95);
    }
}
