package io.northloop.measurement.application;

import static io.northloop.measurement.application.FigureDesk.assertRefused;
import static io.northloop.measurement.application.FigureDesk.byGroup;
import static io.northloop.measurement.application.FigureDesk.filter;
import static io.northloop.measurement.application.FigureDesk.n;
import static io.northloop.measurement.application.FigureDesk.period;
import static io.northloop.measurement.application.FigureDesk.touchpoint;
import static io.northloop.measurement.application.FigureDesk.usual;
import static org.assertj.core.api.Assertions.assertThat;

import io.northloop.access.Viewer;
import io.northloop.measurement.Grouping;
import io.northloop.measurement.MeasurementFilter;
import io.northloop.measurement.NpsFigure;
import io.northloop.organisation.UnitRef;
import io.northloop.shared.DomainError;
import io.northloop.survey.SurveyKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Nobody below HQ learns what fewer than five people answered, by no subtraction (method §9). */
final class AnonymousFiguresTest {

    private static final MeasurementFilter EMPLOYEES = new MeasurementFilter(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(SurveyKind.EMPLOYEE));

    private final FigureDesk desk = new FigureDesk();
    private final CountedAnswers answers = desk.answers;
    private final MeasurementQueries queries = desk.queries;
    private final Viewer hq = desk.hq;
    private final Viewer east = desk.east;
    private final Viewer centreA = desk.centreA;

    @Test
    void below_hq_figures_end_with_the_last_month_that_is_over_by_the_company_s_clock() {
        answers.with(30, "a", "2026-09-30", "", 10)
                .with(9, "a", "2026-10-01", "", 3)
                .with(7, "a", "2026-10-10", "", 0);
        assertThat(n(queries.nps(usual(MeasurementFilter.EVERYTHING), centreA))).containsExactly(30L);
        assertThat(n(queries.nps(usual(period("2026-09-01", "2026-10-31")), centreA)))
                .containsExactly(30L);
        assertThat(n(queries.nps(usual(period("2026-10-01", "2026-10-31")), centreA)))
                .containsExactly(-1L);
        assertThat(n(queries.nps(usual(MeasurementFilter.EVERYTHING, Grouping.MONTH), centreA)))
                .containsExactly(30L);
        assertThat(n(queries.nps(usual(MeasurementFilter.EVERYTHING), hq))).containsExactly(46L);
    }

    @Test
    void below_hq_no_subtraction_of_periods_tells_a_small_month() {
        answers.with(12, "a", "2026-05-01", "", 10)
                .with(3, "a", "2026-06-01", "", 0)
                .with(4, "a", "2026-08-01", "", 10)
                .with(2, "a", "2026-09-01", "", 10);
        assertThat(n(queries.nps(usual(period("2026-05-01", "2026-05-31")), centreA)))
                .containsExactly(12L);
        assertThat(n(queries.nps(usual(period("2026-05-01", "2026-06-30")), centreA)))
                .as("June's answers would remain")
                .containsExactly(-1L);
        assertThat(n(queries.nps(usual(period("2026-04-01", "2026-08-31")), centreA)))
                .containsExactly(19L);
        assertThat(n(queries.nps(usual(MeasurementFilter.EVERYTHING), centreA)))
                .as("September's answers would remain")
                .containsExactly(-1L);
        assertThat(n(queries.nps(usual(MeasurementFilter.EVERYTHING, Grouping.MONTH), centreA)))
                .containsExactly(12L, -1L, -1L, -1L);
        assertThat(n(queries.nps(usual(MeasurementFilter.EVERYTHING), hq))).containsExactly(21L);
    }

    @Test
    void below_hq_each_unit_and_property_has_blocks_of_its_own() {
        answers.with(20, "a", "2026-07-01", "delivery", 10)
                .with(20, "a", "2026-07-01", "billing", 10)
                .with(20, "a", "2026-08-01", "delivery", 10)
                .with(2, "a", "2026-08-01", "billing", 0);
        assertThat(n(queries.nps(usual(period("2026-07-01", "2026-08-31")), centreA)))
                .containsExactly(62L);
        assertThat(n(queries.nps(usual(period("2026-07-01", "2026-08-31"), Grouping.TOUCHPOINT), centreA)))
                .as("billing's August would remain, and delivery would tell it")
                .containsExactly(-1L, -1L);
        assertThat(n(queries.nps(usual(period("2026-07-01", "2026-07-31"), Grouping.TOUCHPOINT), centreA)))
                .containsExactly(20L, 20L);
    }

    @Test
    void below_hq_the_next_smallest_group_is_hidden_with_a_small_one_asked_for_alone_too() {
        answers.with(3, "a", "2026-09-01", "", 10)
                .with(12, "b", "2026-09-01", "", 10)
                .with(40, "c", "2026-09-01", "", 10);
        Map<List<String>, NpsFigure> table =
                byGroup(queries.nps(usual(MeasurementFilter.EVERYTHING, Grouping.UNIT), east));
        assertThat(table.get(List.of("a"))).isEqualTo(NpsFigure.withheld());
        assertThat(table.get(List.of("b"))).isEqualTo(NpsFigure.withheld());
        assertThat(table.get(List.of("c"))).extracting(NpsFigure::n).isEqualTo(40L);
        assertThat(n(queries.nps(usual(MeasurementFilter.EVERYTHING), east))).containsExactly(55L);
        assertThat(queries.nps(usual(filter("b")), east).getFirst().figure()).isEqualTo(NpsFigure.withheld());
        assertThat(n(queries.nps(usual(filter("b")), hq))).containsExactly(12L);
    }

    @Test
    void below_hq_a_filter_shows_nothing_that_the_rest_would_give_away() {
        answers.with(30, "a", "2026-09-01", "delivery", 10).with(2, "a", "2026-09-01", "billing", 0);
        assertThat(queries.nps(usual(touchpoint("delivery")), centreA)
                        .getFirst()
                        .figure())
                .isEqualTo(NpsFigure.withheld());
        assertThat(n(queries.nps(usual(MeasurementFilter.EVERYTHING), centreA))).containsExactly(32L);
        assertThat(n(queries.nps(usual(touchpoint("delivery")), hq))).containsExactly(30L);
    }

    @Test
    void nobody_at_all_sees_small_groups_of_employees() {
        answers.with(3, "a", "2026-09-01", "", SurveyKind.EMPLOYEE, "employees", 10)
                .with(12, "b", "2026-09-01", "", SurveyKind.EMPLOYEE, "employees", 10)
                .with(40, "d", "2026-09-01", "", SurveyKind.EMPLOYEE, "employees", 10)
                .with(2, "d", "2026-10-02", "", SurveyKind.EMPLOYEE, "employees", 0);
        Map<List<String>, NpsFigure> table = byGroup(queries.nps(usual(EMPLOYEES, Grouping.UNIT), hq));
        assertThat(table.get(List.of("a"))).isEqualTo(NpsFigure.withheld());
        assertThat(table.get(List.of("b"))).as("the rest would tell a's").isEqualTo(NpsFigure.withheld());
        assertThat(table.get(List.of("d"))).extracting(NpsFigure::n).isEqualTo(40L);
        assertThat(n(queries.nps(usual(EMPLOYEES), hq)))
                .as("October is not over")
                .containsExactly(55L);
        for (String unit : List.of("a", "b")) {
            assertThat(n(queries.nps(usual(EMPLOYEES.within(Optional.of(new UnitRef(unit)))), hq)))
                    .containsExactly(-1L);
        }
        assertThat(n(queries.nps(usual(EMPLOYEES.within(Optional.of(TwoRegions.EAST))), hq)))
                .containsExactly(15L);
        assertRefused(
                () -> queries.nps(usual(EMPLOYEES, Grouping.DAY), hq),
                DomainError.Kind.REFUSED,
                "anonymity-whole-months");
        assertThat(queries.compare(
                                usual(EMPLOYEES.within(Optional.of(new UnitRef("a")))),
                                usual(EMPLOYEES.within(Optional.of(new UnitRef("d")))),
                                hq)
                        .difference())
                .isNull();
    }

    /** East's 15 less b's 12 would be a's three, although the company's table hides d with them. */
    @Test
    void small_groups_of_employees_are_hidden_within_their_region_too() {
        answers.with(3, "a", "2026-09-01", "", SurveyKind.EMPLOYEE, "employees", 10)
                .with(12, "b", "2026-09-01", "", SurveyKind.EMPLOYEE, "employees", 10)
                .with(30, "c", "2026-09-01", "", SurveyKind.EMPLOYEE, "employees", 10)
                .with(8, "d", "2026-09-01", "", SurveyKind.EMPLOYEE, "employees", 10);
        Map<List<String>, NpsFigure> table = byGroup(queries.nps(usual(EMPLOYEES, Grouping.UNIT), hq));
        assertThat(table.get(List.of("a"))).isEqualTo(NpsFigure.withheld());
        assertThat(table.get(List.of("b"))).isEqualTo(NpsFigure.withheld());
        assertThat(table.get(List.of("c"))).extracting(NpsFigure::n).isEqualTo(30L);
        assertThat(table.get(List.of("d"))).extracting(NpsFigure::n).isEqualTo(8L);
        assertThat(n(queries.nps(usual(EMPLOYEES.within(Optional.of(TwoRegions.EAST))), hq)))
                .containsExactly(45L);
        assertThat(n(queries.nps(usual(EMPLOYEES, Grouping.REGION), hq))).containsExactly(45L, 8L);
        assertThat(byGroup(queries.nps(usual(EMPLOYEES.within(Optional.of(TwoRegions.EAST)), Grouping.UNIT), hq)))
                .as("the same out of the same table")
                .containsOnlyKeys(List.of("a"), List.of("b"), List.of("c"))
                .containsEntry(List.of("b"), NpsFigure.withheld());
    }

    /** The company's 23 less east's 20 would be west's three; west's own centre is hidden with it, and so are east's. */
    @Test
    void a_small_region_of_employees_is_hidden_with_another_and_all_their_centres() {
        answers.with(12, "a", "2026-09-01", "", SurveyKind.EMPLOYEE, "employees", 10)
                .with(8, "b", "2026-09-01", "", SurveyKind.EMPLOYEE, "employees", 10)
                .with(3, "d", "2026-09-01", "", SurveyKind.EMPLOYEE, "employees", 10);
        assertThat(n(queries.nps(usual(EMPLOYEES), hq))).containsExactly(23L);
        assertThat(n(queries.nps(usual(EMPLOYEES, Grouping.REGION), hq))).containsExactly(-1L, -1L);
        assertThat(n(queries.nps(usual(EMPLOYEES, Grouping.UNIT), hq))).containsExactly(-1L, -1L, -1L);
        assertThat(n(queries.nps(usual(EMPLOYEES.within(Optional.of(TwoRegions.EAST))), hq)))
                .containsExactly(-1L);
        assertThat(n(queries.nps(usual(EMPLOYEES.within(Optional.of(new UnitRef("a")))), hq)))
                .containsExactly(-1L);
    }

    /** Were lines covered in another order, one view would hide c at z and the other a: 49 less both is b's four. */
    @Test
    void below_hq_the_same_is_hidden_whichever_way_a_table_is_asked_for() {
        Map<String, List<Integer>> table = Map.of(
                "a", List.of(4, 15, 15, 4),
                "b", List.of(2, 50, 4, 58),
                "c", List.of(4, 48, 30, 41));
        List<String> touchpoints = List.of("x", "y", "z", "w");
        table.forEach((unit, counts) -> {
            for (int i = 0; i < touchpoints.size(); i++) {
                answers.with(counts.get(i), unit, "2026-09-01", touchpoints.get(i), 10);
            }
        });
        for (String touchpoint : touchpoints) {
            Map<List<String>, NpsFigure> byUnit =
                    byGroup(queries.nps(usual(touchpoint(touchpoint), Grouping.UNIT), east));
            table.keySet().forEach(unit -> {
                Map<List<String>, NpsFigure> ofUnit =
                        byGroup(queries.nps(usual(filter(unit), Grouping.TOUCHPOINT), east));
                assertThat(ofUnit.get(List.of(touchpoint)))
                        .as("%s at %s", unit, touchpoint)
                        .isEqualTo(byUnit.get(List.of(unit)));
            });
        }
    }

    @Test
    void below_hq_five_to_nine_answers_show_their_number_only() {
        answers.with(7, "a", "2026-09-01", "", 10);
        assertThat(queries.nps(usual(MeasurementFilter.EVERYTHING), centreA)
                        .getFirst()
                        .figure())
                .isEqualTo(NpsFigure.onlyN(7L));
    }

    @Test
    void below_hq_two_filters_and_parts_of_months_are_refused() {
        assertRefused(
                () -> queries.nps(usual(touchpoint("delivery"), Grouping.ADVISER), east),
                DomainError.Kind.REFUSED,
                "anonymity-one-filter");
        assertRefused(
                () -> queries.nps(usual(period("2026-09-02", "2026-09-30")), east),
                DomainError.Kind.REFUSED,
                "anonymity-whole-months");
        assertRefused(
                () -> queries.nps(usual(period("2026-09-01", "2026-09-29")), east),
                DomainError.Kind.REFUSED,
                "anonymity-whole-months");
        assertRefused(
                () -> queries.nps(usual(MeasurementFilter.EVERYTHING, Grouping.DAY), east),
                DomainError.Kind.REFUSED,
                "anonymity-whole-months");
        assertThat(queries.nps(usual(period("2026-10-01", "2026-10-05")), east)).hasSize(1);
        assertThat(queries.nps(usual(period("2026-11-01", "2026-11-30")), east)).hasSize(1);
    }
}
