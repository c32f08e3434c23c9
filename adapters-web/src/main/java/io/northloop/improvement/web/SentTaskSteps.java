package io.northloop.improvement.web;

import io.northloop.access.Viewer;
import io.northloop.improvement.web.TaskForms.Sent;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Gathers what every form on the page of a task sends, before the handler that takes it is called. */
@ControllerAdvice(assignableTypes = TaskPageController.class)
class SentTaskSteps {

    @ModelAttribute(Sent.NAME)
    Sent sent(
            Viewer viewer,
            @PathVariable String id,
            @RequestParam Map<String, String> form,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        return new Sent(viewer, PlanParameters.task(id), form, model, redirect, response);
    }
}
