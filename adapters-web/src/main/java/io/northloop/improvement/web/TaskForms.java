package io.northloop.improvement.web;

import io.northloop.access.Role;
import io.northloop.access.Viewer;
import io.northloop.improvement.TaskId;
import io.northloop.improvement.application.ImprovementQueries;
import io.northloop.improvement.application.TaskDetail;
import io.northloop.shared.DomainError;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Shows the page of a task and takes what its forms send. */
@Component
class TaskForms {

    private static final int STEP = 10;
    private static final int ALL = 100;

    private final ImprovementQueries queries;

    TaskForms(ImprovementQueries queries) {
        this.queries = queries;
    }

    String show(Viewer viewer, TaskId id, Model model) {
        TaskDetail detail = queries.task(viewer, id);
        model.addAttribute("detail", detail);
        model.addAttribute("task", detail.summary());
        model.addAttribute("percents", percents());
        model.addAttribute("seesPlan", viewer instanceof Viewer.Staff staff && staff.role() != Role.CENTRE_MANAGER);
        Map<String, String> people = new LinkedHashMap<>();
        detail.colleagues().forEach(person -> people.put(person.ref().value(), person.name()));
        model.addAttribute("people", people);
        SentForm.unsent(model);
        return "improvement/task";
    }

    /** Whoever hands a task on may not see it any more. */
    String take(SentForm sent, String done, Runnable step) {
        TaskId id = PlanParameters.task(sent.id());
        return sent.take(
                done,
                step,
                () -> works(sent.viewer(), id) ? "redirect:/tasks/" + id : "redirect:/tasks",
                () -> show(sent.viewer(), id, sent.model()));
    }

    private boolean works(Viewer viewer, TaskId id) {
        try {
            return queries.task(viewer, id).works();
        } catch (DomainError gone) {
            if (gone.kind() == DomainError.Kind.NOT_FOUND) {
                return false;
            }
            throw gone;
        }
    }

    private static Map<String, String> percents() {
        Map<String, String> options = new LinkedHashMap<>();
        for (int percent = 0; percent <= ALL; percent += STEP) {
            options.put(Integer.toString(percent), percent + " %");
        }
        return options;
    }
}
