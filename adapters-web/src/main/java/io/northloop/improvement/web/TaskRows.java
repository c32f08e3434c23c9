package io.northloop.improvement.web;

import io.northloop.improvement.application.PlanDraft;
import io.northloop.shared.Fault;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The tasks of a form: numbered from 1, waiting for each other by these numbers, by names in the draft. */
final class TaskRows {

    static final String ID = "id";
    static final String REF = "ref";
    static final String WAITS = "dependsOn";

    private static final String NEW = "task-";

    private final List<Map<String, String>> rows;
    private final List<String> names = new ArrayList<>();

    /** @param taken names that new tasks must not get */
    TaskRows(List<Map<String, String>> rows, List<String> taken) {
        this.rows = rows;
        Set<String> used = new HashSet<>(taken);
        int next = 1;
        for (Map<String, String> row : rows) {
            String name = row.getOrDefault(ID, "");
            while (name.isBlank() || !used.add(name)) {
                name = NEW + next++;
            }
            names.add(name);
        }
    }

    static String numbers(List<Integer> places) {
        return places.stream().sorted().map(place -> String.valueOf(place + 1)).collect(Collectors.joining(", "));
    }

    List<PlanDraft.Task> drafts() {
        List<PlanDraft.Task> drafts = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Map<String, String> row = rows.get(i);
            String id = row.getOrDefault(ID, "");
            drafts.add(new PlanDraft.Task(
                    id.isBlank() ? null : id,
                    id.isBlank() ? names.get(i) : row.get(REF),
                    row.get("title"),
                    row.get("assigneeRef"),
                    TypedValues.day(row.get("startsOn")),
                    TypedValues.day(row.get("dueOn")),
                    row.get("doneCriteria"),
                    waits(row).stream().map(this::name).toList()));
        }
        return drafts;
    }

    /** What the fields says, number by number; what is no number stays, and is told to be no task. */
    private static List<String> waits(Map<String, String> row) {
        return Arrays.stream(row.getOrDefault(WAITS, "").split("[,;，、；\\s]+", -1))
                .filter(it -> !it.isBlank())
                .distinct()
                .toList();
    }

    private String name(String number) {
        @Nullable Integer place = place(number);
        return place == null || place >= names.size() ? number : names.get(place);
    }

    private static @Nullable Integer place(String number) {
        return number.matches("[1-9]\\d{0,2}") ? Integer.parseInt(number) - 1 : null;
    }

    /** Which tasks one waits for, by name: the same however the rows are ordered. */
    String waitsByName(int row) {
        return waits(rows.get(row)).stream().map(this::name).sorted().collect(Collectors.joining(" "));
    }

    /** The numbers of the tasks that are called so here; others are left out. */
    String numbersOf(String waitsByName) {
        return numbers(Arrays.stream(waitsByName.split(" ", -1))
                .map(names::indexOf)
                .filter(place -> place >= 0)
                .toList());
    }

    /** Without that row; the numbers of those behind it become smaller by one. */
    List<Map<String, String>> without(int gone) {
        List<Map<String, String>> left = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            if (i != gone) {
                Map<String, String> row = new HashMap<>(rows.get(i));
                row.put(
                        WAITS,
                        waits(row).stream()
                                .filter(number -> !Integer.valueOf(gone).equals(place(number)))
                                .map(number -> moved(number, gone))
                                .collect(Collectors.joining(", ")));
                left.add(row);
            }
        }
        return left;
    }

    private static String moved(String number, int gone) {
        @Nullable Integer place = place(number);
        return place == null || place < gone ? number : String.valueOf(place);
    }

    /** Faults as the form has them: at its fields, and speaking of tasks by number and title. */
    Fault atField(Fault fault) {
        String pointer = fault.pointer()
                .replaceFirst("^(/tasks/\\d+/dependsOn)/\\d+$", "$1")
                .replaceFirst("^(/tasks/\\d+)/(id|ref)$", "$1/title")
                .replaceFirst("^(/unitRefs)/\\d+$", "$1");
        return new Fault(
                pointer,
                fault.code(),
                fault.arguments().stream().map(this::called).toList());
    }

    private Object called(Object argument) {
        int place = names.indexOf(String.valueOf(argument));
        return place < 0 ? argument : place + 1 + " · " + rows.get(place).getOrDefault("title", "");
    }
}
