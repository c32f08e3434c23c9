package io.northloop.improvement.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is editing beside what others have made of the plan since they opened it.
 *
 * @param mine what the form holds
 * @param theirs what is kept now
 * @param seen marks of what was kept when the form was opened; of points without a mark nobody knows who changed them
 * @param fixed whether the plan is approved, so that only its tasks can still change, and none can go
 */
record PlanConflict(PlanForm mine, PlanForm theirs, Map<String, String> seen, boolean fixed) {

    /** Who changed a point. */
    enum Origin {
        /** They did; mine is what it was before. */
        THEIRS,
        /** Both of us did, differently. */
        BOTH
    }

    /**
     * A point that others changed and that is not the same here.
     *
     * @param point the id of a task alone where only one of the two has the task
     * @param theirs {@code null} where they have it not any more
     * @param mine {@code null} where it is not in the form
     * @param open whether one can choose; otherwise theirs holds
     */
    record Difference(
            String point, @Nullable String theirs, @Nullable String mine, Origin origin, boolean open) {}

    /** In the order of the form. What nobody but the editor changed is no difference: it stays. */
    List<Difference> differences() {
        Map<String, String> ours = PlanPoints.of(mine);
        Map<String, String> now = PlanPoints.of(theirs);
        Set<String> here = ids(mine);
        Set<String> there = ids(theirs);
        List<Difference> found = new ArrayList<>();
        Set<String> points = new LinkedHashSet<>(now.keySet());
        points.addAll(ours.keySet());
        for (String point : points) {
            int end = point.indexOf('/');
            if (end < 0 || (here.contains(point.substring(0, end)) && there.contains(point.substring(0, end)))) {
                compare(point, now.getOrDefault(point, ""), ours.getOrDefault(point, ""), end < 0, found);
            }
        }
        there.stream().filter(id -> !here.contains(id)).forEach(id -> added(id, now, found));
        here.stream().filter(id -> !there.contains(id)).forEach(id -> removed(id, ours, found));
        return found;
    }

    private void compare(String point, String now, String ours, boolean content, List<Difference> found) {
        boolean byThem = !PlanPoints.mark(now).equals(seen.get(point));
        boolean byMe = !PlanPoints.mark(ours).equals(seen.get(point));
        boolean closed = content && fixed;
        if (closed && mine.fields().isEmpty()) {
            // The form of an approved plan holds its tasks only.
            return;
        }
        if (!now.equals(ours) && (byThem || closed)) {
            found.add(new Difference(point, now, ours, byMe ? Origin.BOTH : Origin.THEIRS, !closed));
        }
    }

    /**
     * A task that is not in the form: they have added it, or changed it after the editor left it out. Once the plan is
     * approved its assignee knows of it, so that it stays.
     */
    private void added(String id, Map<String, String> now, List<Difference> found) {
        boolean byMe = isSeen(id);
        if (fixed || !byMe || isChanged(id, now)) {
            found.add(new Difference(
                    id, now.get(PlanPoints.point(id, "title")), null, byMe ? Origin.BOTH : Origin.THEIRS, !fixed));
        }
    }

    private void removed(String id, Map<String, String> ours, List<Difference> found) {
        Origin origin = isChanged(id, ours) ? Origin.BOTH : Origin.THEIRS;
        found.add(new Difference(id, null, ours.get(PlanPoints.point(id, "title")), origin, true));
    }

    private boolean isSeen(String id) {
        return seen.containsKey(PlanPoints.point(id, "title"));
    }

    private boolean isChanged(String id, Map<String, String> points) {
        return PlanPoints.OF_A_TASK.stream()
                .map(field -> PlanPoints.point(id, field))
                .anyMatch(point ->
                        !PlanPoints.mark(points.getOrDefault(point, "")).equals(seen.get(point)));
    }

    private static Set<String> ids(PlanForm form) {
        Set<String> ids = new LinkedHashSet<>();
        form.tasks().stream()
                .map(PlanConflict::idOf)
                .filter(id -> !id.isBlank())
                .forEach(ids::add);
        return ids;
    }

    /**
     * The form with their side of these points, on top of what is kept now: saving it changes nothing but what the
     * editor wrote. A task that they have removed and the editor keeps becomes a new one.
     */
    PlanForm taking(Set<String> taken) {
        Map<String, String> now = PlanPoints.of(theirs);
        Set<String> there = ids(theirs);
        Set<String> here = ids(mine);
        List<Map<String, String>> rows = new ArrayList<>(mine.tasks());
        for (int i = rows.size() - 1; i >= 0; i--) {
            String id = idOf(rows.get(i));
            if (taken.contains(id) && !there.contains(id)) {
                rows = new ArrayList<>(new TaskRows(rows, List.of()).without(i));
            }
        }
        theirs.tasks().stream()
                .filter(row -> (fixed || taken.contains(idOf(row))) && !here.contains(idOf(row)))
                .forEach(rows::add);
        rows.replaceAll(row -> row(row, there, taken, now));
        TaskRows numbered = new TaskRows(rows, List.of());
        Set<String> back = new HashSet<>(taken);
        there.stream().filter(id -> !here.contains(id)).forEach(back::add);
        rows.replaceAll(row -> waiting(row, numbered, back, now));
        return (fixed ? mine.withContentOf(theirs) : content(taken)).withTasks(rows);
    }

    private static Map<String, String> waiting(
            Map<String, String> row, TaskRows numbered, Set<String> taken, Map<String, String> now) {
        String point = PlanPoints.point(idOf(row), TaskRows.WAITS);
        if (!now.containsKey(point) || !(taken.contains(point) || taken.contains(idOf(row)))) {
            return row;
        }
        Map<String, String> merged = new HashMap<>(row);
        merged.put(TaskRows.WAITS, numbered.numbersOf(now.getOrDefault(point, "")));
        return merged;
    }

    private static Map<String, String> row(
            Map<String, String> row, Set<String> there, Set<String> taken, Map<String, String> now) {
        Map<String, String> merged = new HashMap<>(row);
        String id = idOf(row);
        if (!id.isBlank() && !there.contains(id)) {
            merged.remove(TaskRows.ID);
            merged.remove(TaskRows.REF);
            return merged;
        }
        PlanPoints.OF_A_TASK.stream()
                .filter(field -> !field.equals(TaskRows.WAITS) && taken.contains(PlanPoints.point(id, field)))
                .forEach(field -> merged.put(field, now.getOrDefault(PlanPoints.point(id, field), "")));
        return merged;
    }

    private PlanForm content(Set<String> taken) {
        Map<String, String> fields = new HashMap<>(mine.fields());
        PlanForm.FIELDS.stream()
                .filter(taken::contains)
                .forEach(field -> fields.put(field, theirs.fields().getOrDefault(field, "")));
        return new PlanForm(
                fields,
                taken.contains(PlanForm.UNITS) ? theirs.units() : mine.units(),
                taken.contains(PlanPoints.EVIDENCE) ? theirs.evidence() : mine.evidence(),
                mine.tasks());
    }

    private static String idOf(Map<String, String> row) {
        return row.getOrDefault(TaskRows.ID, "");
    }
}
