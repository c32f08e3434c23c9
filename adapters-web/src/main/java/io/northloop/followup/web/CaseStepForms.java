package io.northloop.followup.web;

import io.northloop.access.Viewer;
import io.northloop.followup.CaseId;
import io.northloop.followup.application.CaseQueries;
import io.northloop.followup.application.StepRequest;
import io.northloop.shared.DomainError;
import io.northloop.shared.Fault;
import io.northloop.shared.web.FormFaults;
import io.northloop.shared.web.Notices;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes what the forms on the page of a case send. A refused step shows the page again with what was typed. */
@Component
class CaseStepForms {

    private final CasePage page;
    private final CaseQueries queries;

    CaseStepForms(CasePage page, CaseQueries queries) {
        this.page = page;
        this.queries = queries;
    }

    /** One step as a page sends it. */
    record Sent(
            Viewer viewer,
            CaseId id,
            Map<String, String> form,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {

        /** What handlers take it by. */
        static final String NAME = "sent";

        StepRequest step() {
            return StepRequest.seen(viewer, id, version());
        }

        private long version() {
            String text = form.getOrDefault("version", "");
            return text.matches("\\d{1,18}") ? Long.parseLong(text) : -1;
        }

        @Nullable
        String field(String name) {
            return Optional.ofNullable(form.get(name))
                    .map(String::strip)
                    .filter(it -> !it.isEmpty())
                    .orElse(null);
        }
    }

    String take(Sent sent, String done, Runnable step) {
        try {
            step.run();
        } catch (DomainError refusal) {
            return again(sent, refusal);
        }
        Notices.show(sent.redirect(), done);
        return queries.sees(sent.viewer(), sent.id()) ? "redirect:/cases/" + sent.id() : "redirect:/my-work";
    }

    String again(Sent sent, DomainError refusal) {
        if (refusal.kind() == DomainError.Kind.NOT_FOUND) {
            throw refusal;
        }
        sent.model().addAttribute("typed", sent.form());
        FormFaults.show(refusal, sent.model(), sent.response());
        return page.show(sent.viewer(), sent.id(), sent.model());
    }

    /** The page has several reasons and notes, so that some have a field of another name than the pointer says. */
    static DomainError at(String pointer, String field, DomainError refusal) {
        if (refusal.faults().isEmpty()) {
            return refusal;
        }
        List<Fault> faults = refusal.faults().stream()
                .map(fault -> fault.pointer().equals(pointer)
                        ? new Fault("/" + field, fault.code(), fault.arguments())
                        : fault)
                .toList();
        return DomainError.withFaults(refusal.kind(), refusal.code(), faults);
    }
}
