package io.northloop.improvement.application;

import io.northloop.improvement.TaskId;
import io.northloop.improvement.model.ImprovementTask;
import io.northloop.improvement.model.Timetable;
import io.northloop.shared.Faults;
import io.northloop.shared.Ref;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which task of a draft is which task that the plan has already: by its id, else by the writer's own name for it. */
final class TaskMatching {

    private final List<PlanDraft.Task> drafts;
    private final List<Optional<ImprovementTask>> existing = new ArrayList<>();
    private final Map<String, Integer> byName = new HashMap<>();

    private TaskMatching(List<PlanDraft.Task> drafts) {
        this.drafts = drafts;
    }

    static TaskMatching of(List<PlanDraft.Task> drafts, List<ImprovementTask> kept, Faults faults) {
        TaskMatching matching = new TaskMatching(drafts);
        for (int i = 0; i < drafts.size(); i++) {
            matching.match(i, kept, faults);
        }
        return matching;
    }

    private void match(int index, List<ImprovementTask> kept, Faults faults) {
        PlanDraft.Task draft = drafts.get(index);
        String at = "/tasks/" + index;
        String ref = blankToNull(draft.ref());
        faults.require(ref == null || Ref.isValid(ref), at + "/ref", "not-a-ref", String.valueOf(ref));
        String id = blankToNull(draft.id());
        Optional<ImprovementTask> found = id == null
                ? byRef(ref, kept)
                : TaskId.parse(id)
                        .flatMap(it -> kept.stream()
                                .filter(task -> task.id().equals(it))
                                .findFirst());
        faults.require(id == null || found.isPresent(), at + "/id", "task-unknown", String.valueOf(id));
        String settled = found.map(task -> task.snapshot().ref()).orElse(null);
        faults.require(
                ref == null || settled == null || ref.equals(settled),
                at + "/ref",
                "task-ref-settled",
                String.valueOf(settled));
        existing.add(found);
        namesOf(index).forEach(name -> byName.putIfAbsent(name, index));
    }

    private static Optional<ImprovementTask> byRef(@Nullable String ref, List<ImprovementTask> kept) {
        return kept.stream()
                .filter(task -> ref != null && ref.equals(task.snapshot().ref()))
                .findFirst();
    }

    private Set<String> namesOf(int index) {
        Set<String> names = new LinkedHashSet<>();
        existing.get(index).map(it -> it.id().toString()).ifPresent(names::add);
        Optional.ofNullable(refOf(index)).ifPresent(names::add);
        return names;
    }

    /** The writer's own name for the task: that of the draft, else the one that was given before. */
    @Nullable
    String refOf(int index) {
        String written = blankToNull(drafts.get(index).ref());
        return existing.get(index).map(it -> it.snapshot().ref()).orElse(written);
    }

    Optional<ImprovementTask> existing(int index) {
        return existing.get(index);
    }

    /** The place of the task that is called so; to be asked only for names without fault. */
    int indexOf(String name) {
        return Objects.requireNonNull(byName.get(name));
    }

    List<Timetable.Line> lines() {
        List<Timetable.Line> lines = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            PlanDraft.Task draft = drafts.get(i);
            lines.add(new Timetable.Line(namesOf(i), draft.startsOn(), draft.dueOn(), draft.dependsOn()));
        }
        return lines;
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
