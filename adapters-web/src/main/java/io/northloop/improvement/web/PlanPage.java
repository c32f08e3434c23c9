package io.northloop.improvement.web;

import io.northloop.access.Viewer;
import io.northloop.improvement.PlanId;
import io.northloop.improvement.TaskId;
import io.northloop.improvement.TaskView;
import io.northloop.improvement.application.ImprovementQueries;
import io.northloop.improvement.application.PlanDetail;
import io.northloop.organisation.PersonRef;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Shows the page of a plan and takes the steps that are sent from it. */
@Component
class PlanPage {

    private final ImprovementQueries queries;
    private final PlanChoices choices;

    PlanPage(ImprovementQueries queries, PlanChoices choices) {
        this.queries = queries;
        this.choices = choices;
    }

    String show(Viewer viewer, PlanId id, Model model) {
        PlanDetail detail = queries.plan(viewer, id);
        model.addAttribute("detail", detail);
        model.addAttribute("plan", detail.summary());
        model.addAttribute("said", detail.content());
        model.addAttribute("chart", GanttChart.of(detail).orElse(null));
        model.addAttribute("numbers", numbers(detail));
        model.addAttribute("told", told(detail));
        model.addAttribute("outcomes", choices.outcomes());
        SentForm.unsent(model);
        return "plan/one";
    }

    String take(SentForm sent, String done, Runnable step) {
        PlanId id = PlanParameters.plan(sent.id());
        return sent.take(done, step, () -> "redirect:/plans/" + id, () -> show(sent.viewer(), id, sent.model()));
    }

    /** For each task the numbers of those that come before it, as far as the viewer sees them. */
    private static Map<TaskId, String> numbers(PlanDetail detail) {
        List<TaskId> order = detail.tasks().stream().map(TaskView::id).toList();
        return detail.tasks().stream()
                .collect(Collectors.toMap(
                        TaskView::id,
                        task -> task.dependsOn().stream()
                                .map(order::indexOf)
                                .filter(place -> place >= 0)
                                .sorted()
                                .map(place -> String.valueOf(place + 1))
                                .collect(Collectors.joining(", "))));
    }

    /**
     * Somebody who would hear of tasks.
     *
     * @param tasks how many
     */
    record Told(String name, long tasks) {}

    /** In the order of the plan; people who are called the same are told apart. */
    static List<Told> told(PlanDetail detail) {
        Map<PersonRef, Told> told = new LinkedHashMap<>();
        detail.tasks()
                .forEach(task -> told.merge(
                        task.assignee(),
                        new Told(task.assigneeName(), 1),
                        (before, _) -> new Told(before.name(), before.tasks() + 1)));
        return List.copyOf(told.values());
    }
}
