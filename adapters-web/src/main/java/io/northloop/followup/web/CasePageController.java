package io.northloop.followup.web;

import io.northloop.access.Viewer;
import io.northloop.followup.CaseId;
import io.northloop.followup.application.AssignCase;
import io.northloop.followup.application.CaseQueries;
import io.northloop.followup.application.CloseCase;
import io.northloop.followup.application.DiscloseContact;
import io.northloop.followup.application.IdentifyRespondent;
import io.northloop.followup.application.LogContact;
import io.northloop.followup.application.ReopenCase;
import io.northloop.followup.application.ResolveCase;
import io.northloop.followup.application.StepRequest;
import io.northloop.followup.model.ContactMeans;
import io.northloop.followup.model.ContactOutcome;
import io.northloop.shared.DomainError;
import io.northloop.shared.Fault;
import io.northloop.shared.web.FormFaults;
import io.northloop.shared.web.Notices;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of one case and the steps that are taken on it. A refused step shows the page again with what was typed. */
@Controller
@RequestMapping("/cases/{id}")
@PreAuthorize("hasAnyRole('HQ', 'REGIONAL_MANAGER', 'CENTRE_MANAGER')")
class CasePageController {

    private final CasePage page;
    private final CaseQueries queries;
    private final LogContact logContact;
    private final AssignCase assignCase;
    private final ResolveCase resolveCase;
    private final CloseCase closeCase;
    private final ReopenCase reopenCase;
    private final DiscloseContact discloseContact;
    private final IdentifyRespondent identifyRespondent;

    CasePageController(
            CasePage page,
            CaseQueries queries,
            LogContact logContact,
            AssignCase assignCase,
            ResolveCase resolveCase,
            CloseCase closeCase,
            ReopenCase reopenCase,
            DiscloseContact discloseContact,
            IdentifyRespondent identifyRespondent) {
        this.page = page;
        this.queries = queries;
        this.logContact = logContact;
        this.assignCase = assignCase;
        this.resolveCase = resolveCase;
        this.closeCase = closeCase;
        this.reopenCase = reopenCase;
        this.discloseContact = discloseContact;
        this.identifyRespondent = identifyRespondent;
    }

    /** One step as a page sends it. */
    private record Sent(
            Viewer viewer,
            CaseId id,
            Map<String, String> form,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {

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

    @GetMapping
    String show(Viewer viewer, @PathVariable String id, Model model) {
        return page.show(viewer, CaseParameters.id(id), model);
    }

    @PostMapping("/contacts")
    String contact(
            Viewer viewer,
            @PathVariable String id,
            @RequestParam Map<String, String> form,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        Sent sent = new Sent(viewer, CaseParameters.id(id), form, model, redirect, response);
        ContactMeans means = choice(ContactMeans.values(), sent.field("channel"));
        ContactOutcome outcome = choice(ContactOutcome.values(), sent.field("outcome"));
        return take(
                sent,
                "followup.done.contact",
                () -> logContact.log(new LogContact.Command(sent.step(), means, outcome, sent.field("note"))));
    }

    @PostMapping("/assign")
    String assign(
            Viewer viewer,
            @PathVariable String id,
            @RequestParam Map<String, String> form,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        Sent sent = new Sent(viewer, CaseParameters.id(id), form, model, redirect, response);
        return take(
                sent,
                "followup.done.assign",
                () -> assignCase.assign(
                        new AssignCase.Command(sent.step(), sent.field("personRef"), sent.field("note"))));
    }

    @PostMapping("/resolve")
    String resolve(
            Viewer viewer,
            @PathVariable String id,
            @RequestParam Map<String, String> form,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        Sent sent = new Sent(viewer, CaseParameters.id(id), form, model, redirect, response);
        return take(
                sent,
                "followup.done.resolve",
                () -> resolveCase.resolve(
                        new ResolveCase.Command(sent.step(), sent.field("rootCause"), sent.field("action"))));
    }

    @PostMapping("/close")
    String close(
            Viewer viewer,
            @PathVariable String id,
            @RequestParam Map<String, String> form,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        Sent sent = new Sent(viewer, CaseParameters.id(id), form, model, redirect, response);
        return take(
                sent,
                "followup.done.close",
                () -> closeCase.close(new CloseCase.Command(sent.step(), sent.field("note"))));
    }

    @PostMapping("/reopen")
    String reopen(
            Viewer viewer,
            @PathVariable String id,
            @RequestParam Map<String, String> form,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        Sent sent = new Sent(viewer, CaseParameters.id(id), form, model, redirect, response);
        return take(
                sent,
                "followup.done.reopen",
                () -> reopenCase.reopen(new ReopenCase.Command(sent.step(), sent.field("reason"))));
    }

    /** Shows the contact on this one answer; it is in no address, no session and no cache. */
    @PostMapping("/disclosure")
    String disclose(
            Viewer viewer,
            @PathVariable String id,
            @RequestParam Map<String, String> form,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        Sent sent = new Sent(viewer, CaseParameters.id(id), form, model, redirect, response);
        try {
            model.addAttribute(
                    "contact",
                    discloseContact.disclose(new DiscloseContact.Command(sent.step(), sent.field("disclosureReason"))));
        } catch (DomainError refusal) {
            return again(sent, at("disclosureReason", refusal));
        }
        return page.show(viewer, sent.id(), model);
    }

    /** Shows HQ who answered without wishing to be called back; like the contact, on this one answer only. */
    @PostMapping("/respondent")
    String identify(
            Viewer viewer,
            @PathVariable String id,
            @RequestParam Map<String, String> form,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        Sent sent = new Sent(viewer, CaseParameters.id(id), form, model, redirect, response);
        try {
            model.addAttribute(
                    "respondent",
                    identifyRespondent.identify(
                            new IdentifyRespondent.Command(sent.step(), sent.field("respondentReason"))));
        } catch (DomainError refusal) {
            return again(sent, at("respondentReason", refusal));
        }
        return page.show(viewer, sent.id(), model);
    }

    private String take(Sent sent, String done, Runnable step) {
        try {
            step.run();
        } catch (DomainError refusal) {
            return again(sent, refusal);
        }
        Notices.show(sent.redirect(), done);
        return queries.sees(sent.viewer(), sent.id()) ? "redirect:/cases/" + sent.id() : "redirect:/my-work";
    }

    private String again(Sent sent, DomainError refusal) {
        if (refusal.kind() == DomainError.Kind.NOT_FOUND) {
            throw refusal;
        }
        sent.model().addAttribute("typed", sent.form());
        sent.model().addAttribute(FormFaults.ATTRIBUTE, new FormFaults(refusal));
        sent.response().setStatus(status(refusal.kind()).value());
        return page.show(sent.viewer(), sent.id(), sent.model());
    }

    /** The page has several reasons, so that each has a field of its own. */
    private static DomainError at(String field, DomainError refusal) {
        if (refusal.faults().isEmpty()) {
            return refusal;
        }
        List<Fault> faults = refusal.faults().stream()
                .map(fault -> fault.pointer().equals("/reason")
                        ? new Fault("/" + field, fault.code(), fault.arguments())
                        : fault)
                .toList();
        return DomainError.withFaults(refusal.kind(), refusal.code(), faults);
    }

    private static HttpStatus status(DomainError.Kind kind) {
        return switch (kind) {
            case MALFORMED -> HttpStatus.BAD_REQUEST;
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case CONFLICT -> HttpStatus.CONFLICT;
            case GONE -> HttpStatus.GONE;
            case STALE -> HttpStatus.PRECONDITION_FAILED;
            case REFUSED -> HttpStatus.UNPROCESSABLE_CONTENT;
            case TOO_MANY -> HttpStatus.TOO_MANY_REQUESTS;
        };
    }

    private static <E extends Enum<E>> @Nullable E choice(E[] values, @Nullable String name) {
        for (E value : values) {
            if (value.name().equals(name)) {
                return value;
            }
        }
        return null;
    }
}
