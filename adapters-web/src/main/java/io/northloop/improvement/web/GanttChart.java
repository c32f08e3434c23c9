package io.northloop.improvement.web;

import io.northloop.improvement.TaskId;
import io.northloop.improvement.TaskState;
import io.northloop.improvement.TaskView;
import io.northloop.improvement.application.PlanDetail;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The timetable of a plan as bars over days, in pixels. Each task has a line of its own, in the order of the plan;
 * above its bar stands its number and name.
 *
 * @param todayAt middle of today; {@code null} where today lies outside
 * @param windowEndAt end of the last day of the plan's window
 */
record GanttChart(
        GanttScale scale,
        List<Bar> bars,
        List<Link> links,
        @Nullable Double todayAt,
        double windowEndAt) {

    static final int AXIS = 44;
    static final int LINE = 46;
    static final int BAR_TOP = 24;
    static final int BAR_HEIGHT = 14;

    /** Under the bars: what the upright lines are. */
    static final int FOOT = 40;

    private static final double WIDE_LETTER = 12.5;
    private static final double LETTER = 6.8;
    private static final int FIRST_WIDE_LETTER = 0x2E80;
    private static final int BEND = 7;
    private static final double HALF_ROOM = 0.5;

    GanttChart {
        bars = List.copyOf(bars);
        links = List.copyOf(links);
    }

    /**
     * A task.
     *
     * @param y top of the bar
     * @param done width of the part that is reported as done
     * @param late where today is, for a task whose last day is over
     * @param look class of the bar: the task's state
     * @param name its number and as much of its name as there is room for
     * @param nameAt where the name begins, or where it ends
     */
    record Bar(
            double x,
            double y,
            double width,
            double done,
            @Nullable Double late,
            String look,
            String name,
            double nameAt,
            boolean nameEndsThere) {

        public double end() {
            return GanttScale.round(x + width);
        }

        public double middle() {
            return y + BAR_HEIGHT / 2.0;
        }

        public double nameY() {
            return y - BAR_HEIGHT / 2.0;
        }
    }

    /** Way from the end of a task to the beginning of the one that waits for it, and the head of its arrow. */
    record Link(String way, String head) {}

    /** @return empty for a plan without tasks */
    static Optional<GanttChart> of(PlanDetail plan) {
        if (plan.tasks().isEmpty()) {
            return Optional.empty();
        }
        GanttScale scale = scale(plan);
        List<Bar> bars = new ArrayList<>();
        for (int i = 0; i < plan.tasks().size(); i++) {
            bars.add(bar(i, plan.tasks().get(i), scale, plan.today()));
        }
        LocalDate today = plan.today();
        return Optional.of(new GanttChart(
                scale,
                bars,
                links(plan.tasks(), bars),
                scale.shows(today) ? scale.middle(today) : null,
                scale.end(plan.content().metric().by())));
    }

    /** From the first start to the end of the window; to today as well while somebody works. */
    private static GanttScale scale(PlanDetail plan) {
        List<LocalDate> days = new ArrayList<>(List.of(plan.content().metric().by()));
        plan.tasks().forEach(task -> days.addAll(List.of(task.startsOn(), task.dueOn())));
        switch (plan.summary().state()) {
            case APPROVED, RUNNING -> days.add(plan.today());
            case DRAFT, COMPLETED, EVALUATED -> {
                // Where today is tells nothing about them.
            }
        }
        days.sort(LocalDate::compareTo);
        return GanttScale.around(days.getFirst(), days.getLast());
    }

    private static Bar bar(int line, TaskView task, GanttScale scale, LocalDate today) {
        double x = scale.at(task.startsOn());
        double width = GanttScale.round(scale.end(task.dueOn()) - x);
        // Where the assignee works the day may be over that here is still the last one.
        double late = Math.min(scale.middle(today), scale.right());
        boolean ends = x - GanttScale.LEFT > (scale.right() - GanttScale.LEFT) * HALF_ROOM;
        double room = ends ? x + width - GanttScale.LEFT : scale.right() - x;
        return new Bar(
                x,
                AXIS + LINE * line + BAR_TOP,
                width,
                task.state() == TaskState.DONE ? width : GanttScale.round(width * task.progress() / 100),
                task.overdue() && late > x + width ? late : null,
                task.state().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                fitting(line + 1 + " · " + task.title(), room),
                ends ? GanttScale.round(x + width) : x,
                ends);
    }

    private static List<Link> links(List<TaskView> tasks, List<Bar> bars) {
        Map<TaskId, Bar> byTask = new HashMap<>();
        for (int i = 0; i < tasks.size(); i++) {
            byTask.put(tasks.get(i).id(), bars.get(i));
        }
        List<Link> links = new ArrayList<>();
        for (int i = 0; i < tasks.size(); i++) {
            Bar after = bars.get(i);
            tasks.get(i).dependsOn().stream()
                    .map(byTask::get)
                    .filter(Objects::nonNull)
                    .sorted((a, b) -> Double.compare(a.y(), b.y()))
                    .forEach(before -> links.add(link(before, after)));
        }
        return links;
    }

    /**
     * Straight on and then up or down before the one that waits; where that begins too soon, back between the lines.
     */
    private static Link link(Bar before, Bar after) {
        double turn = GanttScale.round(after.x() - BEND);
        String way = "M" + before.end() + " " + before.middle();
        if (turn - before.end() >= BEND) {
            way += "H" + turn;
        } else {
            double upper = Math.min(before.y(), after.y());
            way += "h" + BEND + "V" + (upper + BAR_HEIGHT + BEND / 2.0) + "H" + turn;
        }
        way += "V" + after.middle() + "H" + after.x();
        return new Link(way, "M" + after.x() + " " + after.middle() + "l-6 -4v8z");
    }

    private static String fitting(String name, double room) {
        double used = 0;
        for (int i = 0; i < name.length(); i++) {
            used += name.charAt(i) >= FIRST_WIDE_LETTER ? WIDE_LETTER : LETTER;
            if (used > room) {
                int kept = Math.max(i - 1, 1);
                return name.substring(0, Character.isHighSurrogate(name.charAt(kept - 1)) ? kept - 1 : kept) + "…";
            }
        }
        return name;
    }

    public int width() {
        return (int) Math.ceil(scale.right()) + GanttScale.LEFT;
    }

    public int height() {
        return foot() + FOOT;
    }

    /** Where the lines of tasks end. */
    public int foot() {
        return AXIS + LINE * bars.size();
    }

    public int axis() {
        return AXIS;
    }

    public int barHeight() {
        return BAR_HEIGHT;
    }
}
