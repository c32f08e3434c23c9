package io.northloop.improvement.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.northloop.improvement.model.Timetable.Line;
import io.northloop.shared.Fault;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

final class TimetableTest {

    private static final LocalDate DAY = LocalDate.parse("2026-11-02");
    private static final LocalDate WINDOW_END = LocalDate.parse("2026-12-31");

    @Test
    void tasks_one_after_the_other_are_fine() {
        assertThat(faults(line("a", 0, 7), line("b", 7, 14, "a"), line("c", 14, 20, "a", "b")))
                .isEmpty();
    }

    @Test
    void nobody_begins_before_the_tasks_before_are_due() {
        assertThat(faults(line("a", 0, 7), line("b", 6, 14, "a")))
                .containsExactly("/tasks/1/dependsOn/0 task-starts-too-early");
    }

    @Test
    void a_circle_is_named_at_each_of_its_steps() {
        assertThat(faults(line("a", 0, 1, "c"), line("b", 0, 1, "a"), line("c", 0, 1, "b"), line("d", 1, 2, "a")))
                .containsExactly(
                        "/tasks/0/dependsOn/0 task-circle",
                        "/tasks/1/dependsOn/0 task-circle",
                        "/tasks/2/dependsOn/0 task-circle");
        assertThat(faults(line("a", 0, 1, "a"))).containsExactly("/tasks/0/dependsOn/0 task-circle");
    }

    @Test
    void unknown_tasks_names_given_twice_and_days_after_the_window_are_named_together() {
        assertThat(faults(line("a", 0, 7, "nowhere"), line("a", 0, 90)))
                .containsExactly(
                        "/tasks/0/dependsOn/0 task-unknown",
                        "/tasks/1/ref task-ref-twice",
                        "/tasks/1/dueOn task-due-after-window");
    }

    @Test
    void lines_without_dates_or_names_are_no_reason_to_fail() {
        Line bare = new Line(Set.of(), null, null, List.of("a"));
        assertThat(Timetable.faults(List.of(line("a", 0, 7), bare, bare), null).found())
                .isEmpty();
    }

    @Test
    void a_plan_has_a_hundred_tasks_at_most() {
        List<Line> lines = IntStream.rangeClosed(0, Timetable.MOST_TASKS)
                .mapToObj(i -> line("t" + i, 0, 1))
                .toList();
        assertThat(Timetable.faults(lines, null).found())
                .extracting(Fault::code)
                .containsExactly("too-many");
        assertThat(Timetable.faults(lines.subList(1, lines.size()), null).found())
                .isEmpty();
    }

    /** Whatever points back only has no circle; one arrow from an ancestor to its descendant makes one. */
    @Property(tries = 200)
    void circles_are_found_wherever_they_are(@ForAll @IntRange(min = 2, max = 30) int tasks, @ForAll long seed) {
        Random random = new Random(seed);
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < tasks; i++) {
            List<String> before = new ArrayList<>();
            if (i > 0) {
                before.add("t" + (i - 1));
                before.add("t" + random.nextInt(i));
            }
            lines.add(new Line(Set.of("t" + i), DAY, DAY, before));
        }
        assertThat(Timetable.faults(lines, null).found()).isEmpty();
        int from = random.nextInt(tasks - 1);
        int to = from + 1 + random.nextInt(tasks - from - 1);
        lines.set(from, new Line(Set.of("t" + from), DAY, DAY, List.of("t" + to)));
        assertThat(Timetable.faults(lines, null).found())
                .isNotEmpty()
                .allMatch(fault -> fault.code().equals("task-circle"));
    }

    private static List<String> faults(Line... lines) {
        return Timetable.faults(List.of(lines), WINDOW_END).found().stream()
                .map(it -> it.pointer() + " " + it.code())
                .toList();
    }

    private static Line line(String name, int from, int until, String... before) {
        return new Line(Set.of(name), DAY.plusDays(from), DAY.plusDays(until), List.of(before));
    }
}
