package io.northloop.improvement.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.northloop.improvement.PlanState;
import io.northloop.improvement.TaskState;
import io.northloop.improvement.application.PlanDetail;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The picture of a timetable against values worked out by hand. From the first start on Monday 2 November, less three
 * days, to the end of the window on 30 November, and three days more, there are 35 days; a thousand pixels would give
 * each 28.6, so each gets the most it may have, 26.
 */
class GanttChartTest {

    private static final PlanDetail NOVEMBER = Timetables.plan(
            PlanState.DRAFT,
            "2026-11-10",
            "2026-11-30",
            Timetables.task(1, "Hire", TaskState.DONE, 100, "2026-11-02", "2026-11-06"),
            Timetables.task(2, "Train", TaskState.IN_PROGRESS, 40, "2026-11-09", "2026-11-20", 1),
            Timetables.task(3, "Open", TaskState.ASSIGNED, 0, "2026-11-20", "2026-11-27", 2));

    @Test
    void bars_lie_over_their_days_and_as_much_of_them_is_filled_as_is_done() {
        GanttChart chart = GanttChart.of(NOVEMBER).orElseThrow();
        assertThat(chart.scale().day()).isEqualTo(26);
        assertThat(chart.width()).isEqualTo(12 + 35 * 26 + 12);
        assertThat(chart.height()).isEqualTo(44 + 3 * 46 + 40);
        assertThat(chart.bars())
                .containsExactly(
                        new GanttChart.Bar(90, 68, 130, 130, null, "done", "1 · Hire", 90, false),
                        new GanttChart.Bar(272, 114, 312, 124.8, null, "in-progress", "2 · Train", 272, false),
                        new GanttChart.Bar(558, 160, 208, 0, null, "assigned", "3 · Open", 766, true));
    }

    @Test
    void the_axis_knows_months_mondays_and_weekends() {
        GanttScale scale = GanttChart.of(NOVEMBER).orElseThrow().scale();
        // October has two days, too few for its name.
        assertThat(scale.months())
                .containsExactly(
                        new GanttScale.Month(64, YearMonth.of(2026, 11)),
                        new GanttScale.Month(844, YearMonth.of(2026, 12)));
        assertThat(scale.weeks())
                .containsExactly(
                        new GanttScale.Week(90, 2),
                        new GanttScale.Week(272, 9),
                        new GanttScale.Week(454, 16),
                        new GanttScale.Week(636, 23),
                        new GanttScale.Week(818, 30));
        assertThat(scale.weekends())
                .containsExactly(
                        new GanttScale.Rest(38, 52),
                        new GanttScale.Rest(220, 52),
                        new GanttScale.Rest(402, 52),
                        new GanttScale.Rest(584, 52),
                        new GanttScale.Rest(766, 52));
    }

    @Test
    void a_weekend_at_the_border_is_cut_there() {
        // From Sunday 1 November, three days before the only task, to Saturday 7 November.
        GanttScale scale = GanttChart.of(Timetables.plan(
                        PlanState.DRAFT,
                        "2026-11-04",
                        "2026-11-04",
                        Timetables.task(1, "One day", TaskState.PLANNED, 0, "2026-11-04", "2026-11-04")))
                .orElseThrow()
                .scale();
        assertThat(scale.weekends()).containsExactly(new GanttScale.Rest(12, 26), new GanttScale.Rest(168, 26));
    }

    @Test
    void what_waits_is_led_to_and_never_through_the_name_above_its_bar() {
        assertThat(GanttChart.of(NOVEMBER).orElseThrow().links())
                .containsExactly(
                        new GanttChart.Link("M220.0 75.0H265.0V121.0H272.0", "M272.0 121.0l-6 -4v8z"),
                        // Begins on the day on which the other ends: back in the gap under the upper bar.
                        new GanttChart.Link("M584.0 121.0h7V131.5H551.0V167.0H558.0", "M558.0 167.0l-6 -4v8z"));
    }

    @Test
    void one_that_waits_for_a_line_below_is_led_to_as_well_and_a_hidden_one_leads_nowhere() {
        GanttChart chart = GanttChart.of(Timetables.plan(
                        PlanState.DRAFT,
                        "2026-11-10",
                        "2026-11-30",
                        Timetables.task(1, "Then", TaskState.PLANNED, 0, "2026-11-06", "2026-11-10", 2, 9),
                        Timetables.task(2, "First", TaskState.PLANNED, 0, "2026-11-02", "2026-11-06")))
                .orElseThrow();
        assertThat(chart.links())
                .containsExactly(new GanttChart.Link("M220.0 121.0h7V85.5H187.0V75.0H194.0", "M194.0 75.0l-6 -4v8z"));
    }

    @Test
    void today_and_the_end_of_the_window_stand_where_they_are() {
        GanttChart chart = GanttChart.of(NOVEMBER).orElseThrow();
        assertThat(chart.todayAt()).isEqualTo(12 + 11.5 * 26);
        assertThat(chart.windowEndAt()).isEqualTo(12 + 32 * 26);
        GanttChart later = GanttChart.of(Timetables.plan(
                        PlanState.EVALUATED,
                        "2027-05-01",
                        "2026-11-30",
                        Timetables.task(1, "Hire", TaskState.DONE, 100, "2026-11-02", "2026-11-06")))
                .orElseThrow();
        assertThat(later.todayAt()).isNull();
        assertThat(later.scale().last()).hasToString("2026-12-03");
    }

    @Test
    void a_running_plan_is_drawn_until_today_and_what_is_late_up_to_there() {
        GanttChart chart = GanttChart.of(Timetables.plan(
                        PlanState.RUNNING,
                        "2026-11-12",
                        "2026-11-10",
                        Timetables.overdue(1, "2026-11-02", "2026-11-06")))
                .orElseThrow();
        assertThat(chart.scale().last()).hasToString("2026-11-15");
        // Half through the fourteenth day.
        assertThat(chart.todayAt()).isEqualTo(12 + 13.5 * 26);
        assertThat(chart.bars().getFirst().late()).isEqualTo(12 + 13.5 * 26);
        assertThat(chart.bars().getFirst().end()).isEqualTo(12 + 8 * 26);
    }

    @Test
    void what_is_late_where_the_assignee_works_and_not_yet_here_is_drawn_forward_only() {
        GanttChart chart = GanttChart.of(Timetables.plan(
                        PlanState.RUNNING,
                        "2026-11-06",
                        "2026-11-10",
                        Timetables.overdue(1, "2026-11-02", "2026-11-06")))
                .orElseThrow();
        assertThat(chart.bars().getFirst().late()).isNull();
    }

    @Test
    void long_names_are_cut_where_the_room_ends() {
        GanttChart chart = GanttChart.of(Timetables.plan(
                        PlanState.DRAFT,
                        "2026-11-10",
                        "2026-11-30",
                        Timetables.task(1, "x".repeat(120), TaskState.PLANNED, 0, "2026-11-02", "2026-11-06"),
                        Timetables.task(2, "电".repeat(80), TaskState.PLANNED, 0, "2026-11-02", "2026-11-06")))
                .orElseThrow();
        // 832 pixels: 122 letters of 6.8, or four of them and 64 of 12.5; the last gives way to the dots.
        assertThat(chart.bars())
                .extracting(GanttChart.Bar::name)
                .containsExactly("1 · " + "x".repeat(117) + "…", "2 · " + "电".repeat(63) + "…");
    }

    @Test
    void days_get_narrower_with_their_number_and_a_slip_of_the_hand_stays_a_picture() {
        // 201 days from 29 March to 15 October: 1000 / 201 = 4.98 pixels each.
        GanttScale half = GanttChart.of(Timetables.plan(
                        PlanState.DRAFT,
                        "2026-04-01",
                        "2026-10-12",
                        Timetables.task(1, "Slow", TaskState.PLANNED, 0, "2026-04-01", "2026-10-12")))
                .orElseThrow()
                .scale();
        assertThat(half.right()).isEqualTo(1012);
        assertThat(half.at(half.first().plusDays(100))).isEqualTo(509.5);
        GanttChart slip = GanttChart.of(Timetables.plan(
                        PlanState.DRAFT,
                        "2026-04-01",
                        "2199-12-31",
                        Timetables.task(1, "Slip", TaskState.PLANNED, 0, "2026-04-01", "2026-04-12")))
                .orElseThrow();
        assertThat(slip.width()).isEqualTo(4024);
        assertThat(slip.scale().weeks()).isEmpty();
        assertThat(slip.scale().weekends()).isEmpty();
        List<Double> months =
                slip.scale().months().stream().map(GanttScale.Month::x).toList();
        assertThat(months).hasSizeBetween(40, 62);
    }

    @Test
    void without_tasks_there_is_nothing_to_draw() {
        assertThat(GanttChart.of(Timetables.plan(PlanState.DRAFT, "2026-11-10", "2026-11-30")))
                .isEmpty();
    }
}
