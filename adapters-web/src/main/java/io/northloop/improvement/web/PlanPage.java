package io.northloop.improvement.web;

import io.northloop.access.Viewer;
import io.northloop.improvement.PlanId;
import io.northloop.improvement.TaskId;
import io.northloop.improvement.TaskView;
import io.northloop.improvement.application.ImprovementQueries;
import io.northloop.improvement.application.PlanDetail;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
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

    /** Who would hear of how many tasks, in the order of the plan. */
    private static Map<String, Long> told(PlanDetail detail) {
        return detail.tasks().stream()
                .map(TaskView::assigneeName)
                .collect(Collectors.groupingBy(Function.identity(), LinkedHashMap::new, Collectors.counting()));
    }
}
