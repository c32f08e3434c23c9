package io.northloop.improvement.web;

import io.northloop.improvement.TaskView;
import io.northloop.improvement.application.PlanDetail;
import io.northloop.improvement.application.PlanDraft;
import io.northloop.improvement.model.Evidence;
import io.northloop.improvement.model.EvidenceKind;
import io.northloop.improvement.model.PlanContent;
import io.northloop.improvement.model.PlanMetric;
import io.northloop.organisation.UnitRef;
import io.northloop.shared.web.TypedNumbers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * A plan as its form has it: what was typed, field by field, each under the pointer of its faults.
 *
 * @param fields those that a plan has once
 * @param units references of the units that are ticked
 * @param evidence one map of fields for each piece
 * @param tasks the same for each task, in their order; which ones a task waits for is told by their numbers, from 1
 */
record PlanForm(
        Map<String, String> fields,
        List<String> units,
        List<Map<String, String>> evidence,
        List<Map<String, String>> tasks) {

    static final String UNITS = "unitRefs";
    static final String METRIC = "metric";

    /** Choice of the metric for what is not known by name; then it is measured by what {@link #WORDS} say. */
    static final String OTHER = "OTHER";

    static final String WORDS = "measuredBy";
    static final List<String> FIELDS =
            List.of("title", "purpose", "hypothesis", METRIC, WORDS, "from", "to", "by", "ownerRef");

    private static final Pattern IN_ROW = Pattern.compile("(evidence|tasks)/(\\d{1,3})/(\\w+)");

    PlanForm {
        fields = Map.copyOf(fields);
        units = List.copyOf(units);
        evidence = evidence.stream().map(Map::copyOf).toList();
        tasks = tasks.stream().map(Map::copyOf).toList();
    }

    static PlanForm blank() {
        return new PlanForm(Map.of(), List.of(), List.of(), List.of());
    }

    /** What was sent; other fields than the form's are left out. */
    static PlanForm sent(MultiValueMap<String, String> sent) {
        Map<String, String> fields = new HashMap<>();
        Map<String, SortedMap<Integer, Map<String, String>>> rows =
                Map.of("evidence", new TreeMap<>(), "tasks", new TreeMap<>());
        sent.forEach((name, values) -> {
            Matcher inRow = IN_ROW.matcher(name);
            if (FIELDS.contains(name)) {
                fields.put(name, values.getFirst());
            } else if (inRow.matches()) {
                Optional.ofNullable(rows.get(inRow.group(1)))
                        .orElseThrow()
                        .computeIfAbsent(Integer.valueOf(inRow.group(2)), _ -> new HashMap<>())
                        .put(inRow.group(3), values.getFirst());
            }
        });
        return new PlanForm(
                fields,
                sent.getOrDefault(UNITS, List.of()).stream().distinct().toList(),
                rowsOf(rows.get("evidence")),
                rowsOf(rows.get("tasks")));
    }

    private static List<Map<String, String>> rowsOf(@Nullable SortedMap<Integer, Map<String, String>> rows) {
        return rows == null ? List.of() : List.copyOf(rows.values());
    }

    /** What the fields hold when the form of a plan is opened. */
    static PlanForm of(PlanDetail plan) {
        PlanContent content = plan.content();
        PlanMetric metric = content.metric();
        boolean known = isKnown(metric.measure());
        Map<String, String> fields = new HashMap<>();
        fields.put("title", content.title());
        fields.put("purpose", content.purpose());
        fields.put("hypothesis", content.hypothesis() == null ? "" : content.hypothesis());
        fields.put(METRIC, known ? metric.measure() : OTHER);
        fields.put(WORDS, known ? "" : metric.measure());
        fields.put("from", metric.from().toPlainString());
        fields.put("to", metric.to().toPlainString());
        fields.put("by", metric.by().toString());
        fields.put("ownerRef", content.owner().value());
        return new PlanForm(
                fields,
                content.scope().stream().map(UnitRef::value).toList(),
                content.evidence().stream().map(PlanForm::row).toList(),
                plan.tasks().stream().map(task -> row(task, plan.tasks())).toList());
    }

    private static boolean isKnown(String measure) {
        return Arrays.stream(PlanMetric.Known.values()).anyMatch(it -> it.name().equals(measure));
    }

    private static Map<String, String> row(Evidence proof) {
        return proof(proof.kind(), proof.ref() == null ? "" : proof.ref(), proof.note() == null ? "" : proof.note());
    }

    private static Map<String, String> row(TaskView task, List<TaskView> all) {
        List<Integer> before = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            if (task.dependsOn().contains(all.get(i).id())) {
                before.add(i);
            }
        }
        return Map.of(
                TaskRows.ID,
                task.id().toString(),
                TaskRows.REF,
                task.ref() == null ? "" : task.ref(),
                "title",
                task.title(),
                "assigneeRef",
                task.assignee().value(),
                "startsOn",
                task.startsOn().toString(),
                "dueOn",
                task.dueOn().toString(),
                "doneCriteria",
                task.doneCriteria(),
                TaskRows.WAITS,
                TaskRows.numbers(before));
    }

    /** One piece of evidence as its fields have it. */
    static Map<String, String> proof(EvidenceKind kind, String ref, String note) {
        return Map.of("kind", kind.name(), "ref", ref, "note", note);
    }

    /** @param names by which tasks of the plan are known already: a new one gets another */
    PlanDraft draft(List<String> names) {
        String metric = text("metric");
        TaskRows rows = new TaskRows(tasks, names);
        return new PlanDraft(
                text("title"),
                text("purpose"),
                units,
                evidence.stream()
                        .map(row -> new PlanDraft.Proof(row.get("kind"), row.get("ref"), row.get("note")))
                        .toList(),
                text("hypothesis"),
                OTHER.equals(metric) ? text(WORDS) : metric,
                TypedNumbers.decimal(text("from")),
                TypedNumbers.decimal(text("to")),
                TypedValues.day(text("by")),
                text("ownerRef"),
                rows.drafts());
    }

    private @Nullable String text(String field) {
        String text = fields.get(field);
        return text == null || text.isBlank() ? null : text;
    }

    PlanForm withEvidence(Map<String, String> proof) {
        List<Map<String, String>> rows = new ArrayList<>(evidence);
        rows.add(proof);
        return new PlanForm(fields, units, rows, tasks);
    }

    PlanForm withoutEvidence(int row) {
        List<Map<String, String>> rows = new ArrayList<>(evidence);
        if (row < rows.size()) {
            rows.remove(row);
        }
        return new PlanForm(fields, units, rows, tasks);
    }

    PlanForm withTasks(List<Map<String, String>> rows) {
        return new PlanForm(fields, units, evidence, rows);
    }

    /** The same tasks under what the other one says. */
    PlanForm withContentOf(PlanForm other) {
        return new PlanForm(other.fields, other.units, other.evidence, tasks);
    }
}
