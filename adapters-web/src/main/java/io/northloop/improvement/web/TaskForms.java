package io.northloop.improvement.web;

import io.northloop.access.Viewer;
import io.northloop.improvement.TaskId;
import io.northloop.improvement.application.ImprovementQueries;
import io.northloop.improvement.application.TaskDetail;
import io.northloop.improvement.application.TaskStepRequest;
import io.northloop.shared.DomainError;
import io.northloop.shared.web.FormFaults;
import io.northloop.shared.web.Notices;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Shows the page of a task and takes what its forms send. */
@Component
class TaskForms {

    private static final int STEP = 10;
    private static final int ALL = 100;

    private final ImprovementQueries queries;

    TaskForms(ImprovementQueries queries) {
        this.queries = queries;
    }

    /** One step as a page sends it. */
    record Sent(
            Viewer viewer,
            TaskId id,
            Map<String, String> form,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {

        /** What handlers take it by. */
        static final String NAME = "sent";

        TaskStepRequest step() {
            return TaskStepRequest.by(viewer, id);
        }

        @Nullable
        String field(String name) {
            return Optional.ofNullable(form.get(name))
                    .map(String::strip)
                    .filter(it -> !it.isEmpty())
                    .orElse(null);
        }

        @Nullable
        Integer number(String name) {
            String text = field(name);
            return text != null && text.matches("\\d{1,3}") ? Integer.valueOf(text) : null;
        }
    }

    String show(Viewer viewer, TaskId id, Model model) {
        TaskDetail detail = queries.task(viewer, id);
        model.addAttribute("detail", detail);
        model.addAttribute("task", detail.summary());
        model.addAttribute("percents", percents());
        Map<String, String> people = new LinkedHashMap<>();
        detail.colleagues().forEach(person -> people.put(person.ref().value(), person.name()));
        model.addAttribute("people", people);
        if (!model.containsAttribute("typed")) {
            model.addAttribute("typed", Map.of());
        }
        if (!model.containsAttribute(FormFaults.ATTRIBUTE)) {
            model.addAttribute(FormFaults.ATTRIBUTE, null);
        }
        return "improvement/task";
    }

    /** Whoever hands a task on may not see it any more. */
    String take(Sent sent, String done, Runnable step) {
        try {
            step.run();
        } catch (DomainError refusal) {
            return again(sent, refusal);
        }
        Notices.show(sent.redirect(), done);
        return seen(sent) ? "redirect:/tasks/" + sent.id() : "redirect:/tasks";
    }

    private boolean seen(Sent sent) {
        try {
            return queries.task(sent.viewer(), sent.id()).works();
        } catch (DomainError gone) {
            if (gone.kind() == DomainError.Kind.NOT_FOUND) {
                return false;
            }
            throw gone;
        }
    }

    private String again(Sent sent, DomainError refusal) {
        if (refusal.kind() == DomainError.Kind.NOT_FOUND) {
            throw refusal;
        }
        sent.model().addAttribute("typed", sent.form());
        FormFaults.show(refusal, sent.model(), sent.response());
        return show(sent.viewer(), sent.id(), sent.model());
    }

    private static Map<String, String> percents() {
        Map<String, String> options = new LinkedHashMap<>();
        for (int percent = 0; percent <= ALL; percent += STEP) {
            options.put(Integer.toString(percent), percent + " %");
        }
        return options;
    }
}
