package io.northloop.improvement.model;

import io.northloop.shared.Faults;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rules that hold between the tasks of one plan: they refer to each other, go round in no circle, and take turns.
 */
public final class Timetable {

    public static final int MOST_TASKS = 100;

    private final List<Line> lines;
    private final Map<String, Integer> byName = new HashMap<>();

    private Timetable(List<Line> lines) {
        this.lines = lines;
        for (int i = 0; i < lines.size(); i++) {
            for (String name : lines.get(i).names()) {
                byName.putIfAbsent(name, i);
            }
        }
    }

    /**
     * One task as far as the others are concerned.
     *
     * @param names by which others may refer to it: its id, its reference; none when nobody can
     * @param dependsOn names of the tasks that must be done before
     */
    public record Line(
            Set<String> names,
            @Nullable LocalDate startsOn,
            @Nullable LocalDate dueOn,
            List<String> dependsOn) {

        public Line {
            names = Set.copyOf(names);
            dependsOn = List.copyOf(dependsOn);
        }
    }

    /**
     * Everything that is wrong between the lines, at {@code /tasks/<index>/…}.
     *
     * @param windowEnd last day of the plan's window, where it is known: what is due later cannot move the metric in it
     */
    public static Faults faults(List<Line> lines, @Nullable LocalDate windowEnd) {
        return new Timetable(lines).faults(windowEnd);
    }

    private Faults faults(@Nullable LocalDate windowEnd) {
        Faults faults = new Faults().require(lines.size() <= MOST_TASKS, "/tasks", "too-many", MOST_TASKS);
        Set<String> taken = new HashSet<>();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            String at = "/tasks/" + i;
            for (String name : line.names()) {
                faults.require(taken.add(name), at + "/ref", "task-ref-twice", name);
            }
            faults.require(
                    windowEnd == null || line.dueOn() == null || !line.dueOn().isAfter(windowEnd),
                    at + "/dueOn",
                    "task-due-after-window",
                    String.valueOf(windowEnd));
            dependencyFaults(i, at, faults);
        }
        return faults;
    }

    private void dependencyFaults(int index, String at, Faults faults) {
        Line line = lines.get(index);
        for (int i = 0; i < line.dependsOn().size(); i++) {
            String name = line.dependsOn().get(i);
            String pointer = at + "/dependsOn/" + i;
            Integer before = byName.get(name);
            faults.require(before != null, pointer, "task-unknown", name);
            if (before != null) {
                boolean circle = leadsTo(before, index);
                faults.require(!circle, pointer, "task-circle", name);
                faults.require(
                        circle || inTurn(lines.get(before), line),
                        pointer,
                        "task-starts-too-early",
                        name,
                        String.valueOf(lines.get(before).dueOn()));
            }
        }
    }

    private static boolean inTurn(Line before, Line after) {
        return before.dueOn() == null
                || after.startsOn() == null
                || !after.startsOn().isBefore(before.dueOn());
    }

    /** Whether, from dependency to dependency, one comes from here to there. */
    private boolean leadsTo(int here, int there) {
        Set<Integer> seen = new HashSet<>();
        Deque<Integer> ahead = new ArrayDeque<>(List.of(here));
        while (!ahead.isEmpty()) {
            int at = ahead.remove();
            if (at == there) {
                return true;
            }
            if (seen.add(at)) {
                lines.get(at).dependsOn().stream()
                        .map(byName::get)
                        .filter(Objects::nonNull)
                        .forEach(ahead::add);
            }
        }
        return false;
    }
}
