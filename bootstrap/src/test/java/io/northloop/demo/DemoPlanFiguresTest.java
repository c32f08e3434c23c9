package io.northloop.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.northloop.improvement.PlanId;
import io.northloop.improvement.model.ImprovementPlan;
import io.northloop.improvement.port.Plans;
import io.northloop.shared.bootstrap.DemoTest;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Timestamp;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The figures that plans of the demo company name are those of its own answers and cases, counted on their own. */
@DemoTest
class DemoPlanFiguresTest {

    /** Smaller numbers are figures. */
    private static final int FIRST_YEAR = 2_000;

    private final Plans plans;
    private final JdbcClient jdbc;

    @Autowired
    DemoPlanFiguresTest(Plans plans, JdbcClient jdbc) {
        this.plans = plans;
        this.jdbc = jdbc;
    }

    @Test
    void begin_and_end_at_figures_that_plain_counting_gives() {
        for (DemoPlan told : DemoPlan.shipped()) {
            if (!told.metric().equals("NPS")) {
                continue;
            }
            ImprovementPlan.Snapshot plan = all().map(ImprovementPlan::snapshot)
                    .filter(it -> it.content().title().equals(told.title()))
                    .findFirst()
                    .orElseThrow();
            assertThat(plan.content().metric().from()).as(told.title()).isEqualByComparingTo(counted(told.from()));
            told.steps().stream()
                    .flatMap(it -> Stream.ofNullable(it.reached()))
                    .forEach(reached -> assertThat(Objects.requireNonNull(
                                    Objects.requireNonNull(plan.evaluation()).reached()))
                            .isEqualByComparingTo(counted(reached)));
        }
    }

    @Test
    void name_no_figure_in_their_evidence_that_plain_counting_does_not_give() {
        DemoPlan.shipped().stream()
                .flatMap(plan -> plan.evidence().stream())
                .filter(proof -> proof.kind().equals("FIGURE"))
                .forEach(this::isTrue);
    }

    private void isTrue(DemoPlan.Proof proof) {
        String unit = Objects.requireNonNull(proof.ref()).replaceFirst(".*unit=(\\w+).*", "$1");
        Set<Integer> counted = new HashSet<>();
        for (DemoPlan.Said said : Objects.requireNonNull(proof.says(), proof.toString())) {
            DemoPlan.Figure figure = new DemoPlan.Figure(unit, said.from(), said.to());
            if (said.nps() != null) {
                assertThat(counted(figure).setScale(0, RoundingMode.HALF_UP).intValueExact())
                        .as(proof.toString())
                        .isEqualTo(said.nps());
                counted.add(said.nps());
            } else {
                assertThat(cases(figure)).as(proof.toString()).containsExactly(said.cases(), said.late());
                counted.addAll(cases(figure));
            }
        }
        Set<Integer> named = new HashSet<>();
        Pattern.compile("\\d+")
                .matcher(Objects.requireNonNull(proof.note())
                        .replace("24 小时", "")
                        .replace("24 hours", ""))
                .results()
                .map(number -> Integer.valueOf(number.group()))
                .filter(number -> number < FIRST_YEAR)
                .forEach(named::add);
        assertThat(named).as(proof.toString()).isEqualTo(counted);
    }

    /** How many there are, and how many of them nobody had contacted within 24 hours. */
    private List<Integer> cases(DemoPlan.Figure figure) {
        return jdbc.sql("""
                        select count(*) as all_of_them, count(*) filter (
                            where coalesce(first_contact_at, :end) >= received_at + interval '24 hours') as late
                        from followup_case
                        where unit_ref = :unit
                          and cast(received_at at time zone 'Asia/Shanghai' as date) between :from and :to""")
                .param("unit", figure.unit())
                .param("from", figure.from())
                .param("to", figure.to())
                .param("end", Timestamp.from(DemoCompany.END))
                .query((row, _) -> List.of(row.getInt("all_of_them"), row.getInt("late")))
                .single();
    }

    private BigDecimal counted(DemoPlan.Figure figure) {
        return jdbc.sql("""
                        select round(100.0 * (count(*) filter (where score >= 9) - count(*) filter (where score <= 6))
                                     / count(*), 1)
                        from response
                        where unit_ref = :unit and kind = 'TRANSACTIONAL'
                          and cast(answered_at at time zone 'Asia/Shanghai' as date) between :from and :to""")
                .param("unit", figure.unit())
                .param("from", figure.from())
                .param("to", figure.to())
                .query(BigDecimal.class)
                .single();
    }

    private Stream<ImprovementPlan> all() {
        return jdbc.sql("select id from improvement_plan order by id").query(UUID.class).list().stream()
                .map(id -> plans.find(new PlanId(Objects.requireNonNull(id))).orElseThrow());
    }
}
