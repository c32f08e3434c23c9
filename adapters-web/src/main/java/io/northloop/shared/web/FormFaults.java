package io.northloop.shared.web;

import io.northloop.shared.DomainError;
import io.northloop.shared.Fault;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.ui.Model;

/**
 * What is wrong with a form, by field. A page that shows a refused form again puts it in its model as {@code faults}
 * beside what was typed; the fragments of {@code shared/form} read it.
 *
 * @param refusal why the whole was refused
 */
public record FormFaults(DomainError refusal) {

    public static final String ATTRIBUTE = "faults";

    /** Puts a refusal into the page that is shown again, whose status says that nothing was done. */
    public static void show(DomainError refusal, Model model, HttpServletResponse response) {
        model.addAttribute(ATTRIBUTE, new FormFaults(refusal));
        response.setStatus(RefusalStatus.of(refusal).value());
    }

    /** The faults of one field: those that point to {@code name} or {@code /name}. */
    public List<Fault> on(String field) {
        return refusal.faults().stream()
                .filter(fault ->
                        fault.pointer().equals(field) || fault.pointer().equals("/" + field))
                .toList();
    }

    public boolean any(String field) {
        return !on(field).isEmpty();
    }
}
