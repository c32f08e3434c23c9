package io.northloop.improvement.web;

import io.northloop.access.Viewer;
import io.northloop.shared.DomainError;
import io.northloop.shared.web.FormFaults;
import io.northloop.shared.web.Notices;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * One step as the page of a plan or a task sends it.
 *
 * @param id of the plan or task, as it stands in the address
 */
record SentForm(
        Viewer viewer,
        String id,
        Map<String, String> form,
        Model model,
        RedirectAttributes redirect,
        HttpServletResponse response) {

    /** What handlers take it by. */
    static final String NAME = "sent";

    /** Model attribute with what was typed. */
    static final String TYPED = "typed";

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

    /** The version that the page showed. */
    long version() {
        return versionIn(form);
    }

    /** The version that a form carries; −1, which nothing has, where it says none. */
    static long versionIn(Map<String, String> form) {
        String text = form.getOrDefault("version", "");
        return text.matches("\\d{1,18}") ? Long.parseLong(text) : -1;
    }

    /**
     * Takes the step. A refused one shows the page again with what was typed, unless there is no such thing.
     *
     * @param done key of what the next page says
     * @param then where to go
     */
    String take(String done, Runnable step, Supplier<String> then, Supplier<String> again) {
        try {
            step.run();
        } catch (DomainError refusal) {
            if (refusal.kind() == DomainError.Kind.NOT_FOUND) {
                throw refusal;
            }
            model.addAttribute(TYPED, form);
            FormFaults.show(refusal, model, response);
            return again.get();
        }
        Notices.show(redirect, done);
        return then.get();
    }

    /** Templates ask for what was typed and what is wrong even when nothing was sent. */
    static void unsent(Model model) {
        if (!model.containsAttribute(TYPED)) {
            model.addAttribute(TYPED, Map.of());
        }
        if (!model.containsAttribute(FormFaults.ATTRIBUTE)) {
            model.addAttribute(FormFaults.ATTRIBUTE, null);
        }
    }
}
