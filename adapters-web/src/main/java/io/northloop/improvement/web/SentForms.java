package io.northloop.improvement.web;

import io.northloop.access.Viewer;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Gathers what every form on the page of a plan or a task sends, before the handler that takes it is called. */
@ControllerAdvice(assignableTypes = {PlanPageController.class, TaskPageController.class})
class SentForms {

    @ModelAttribute(SentForm.NAME)
    SentForm sent(
            Viewer viewer,
            @PathVariable String id,
            @RequestParam Map<String, String> form,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        return new SentForm(viewer, id, form, model, redirect, response);
    }
}
