package io.northloop.followup.web;

import io.northloop.access.Viewer;
import io.northloop.followup.application.AssignCase;
import io.northloop.followup.application.CloseCase;
import io.northloop.followup.application.LogContact;
import io.northloop.followup.application.ReopenCase;
import io.northloop.followup.application.ResolveCase;
import io.northloop.followup.application.VerifyCase;
import io.northloop.followup.model.ContactMeans;
import io.northloop.followup.model.ContactOutcome;
import io.northloop.followup.model.Verdict;
import io.northloop.followup.web.CaseStepForms.Sent;
import io.northloop.shared.DomainError;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The page of one case and the steps that are taken on it. A refused step shows the page again with what was typed. */
@Controller
@RequestMapping("/cases/{id}")
@PreAuthorize("hasAnyRole('HQ', 'REGIONAL_MANAGER', 'CENTRE_MANAGER')")
class CasePageController {

    private final CasePage page;
    private final CaseStepForms forms;
    private final LogContact logContact;
    private final AssignCase assignCase;
    private final ResolveCase resolveCase;
    private final CloseCase closeCase;
    private final ReopenCase reopenCase;
    private final VerifyCase verifyCase;

    CasePageController(
            CasePage page,
            CaseStepForms forms,
            LogContact logContact,
            AssignCase assignCase,
            ResolveCase resolveCase,
            CloseCase closeCase,
            ReopenCase reopenCase,
            VerifyCase verifyCase) {
        this.page = page;
        this.forms = forms;
        this.logContact = logContact;
        this.assignCase = assignCase;
        this.resolveCase = resolveCase;
        this.closeCase = closeCase;
        this.reopenCase = reopenCase;
        this.verifyCase = verifyCase;
    }

    @GetMapping
    String show(Viewer viewer, @PathVariable String id, Model model) {
        return page.show(viewer, CaseParameters.id(id), model);
    }

    @PostMapping("/contacts")
    String contact(@ModelAttribute(name = Sent.NAME, binding = false) Sent sent) {
        ContactMeans means = choice(ContactMeans.values(), sent.field("channel"));
        ContactOutcome outcome = choice(ContactOutcome.values(), sent.field("outcome"));
        return forms.take(
                sent,
                "followup.done.contact",
                () -> logContact.log(new LogContact.Command(sent.step(), means, outcome, sent.field("note"))));
    }

    @PostMapping("/assign")
    String assign(@ModelAttribute(name = Sent.NAME, binding = false) Sent sent) {
        return forms.take(
                sent,
                "followup.done.assign",
                () -> assignCase.assign(
                        new AssignCase.Command(sent.step(), sent.field("personRef"), sent.field("note"))));
    }

    @PostMapping("/resolve")
    String resolve(@ModelAttribute(name = Sent.NAME, binding = false) Sent sent) {
        return forms.take(
                sent,
                "followup.done.resolve",
                () -> resolveCase.resolve(
                        new ResolveCase.Command(sent.step(), sent.field("rootCause"), sent.field("action"))));
    }

    @PostMapping("/close")
    String close(@ModelAttribute(name = Sent.NAME, binding = false) Sent sent) {
        return forms.take(
                sent,
                "followup.done.close",
                () -> closeCase.close(new CloseCase.Command(sent.step(), sent.field("note"))));
    }

    @PostMapping("/reopen")
    String reopen(@ModelAttribute(name = Sent.NAME, binding = false) Sent sent) {
        return forms.take(
                sent,
                "followup.done.reopen",
                () -> reopenCase.reopen(new ReopenCase.Command(sent.step(), sent.field("reason"))));
    }

    /** What HQ found when it looked the closed case over. */
    @PostMapping("/verification")
    @PreAuthorize("hasRole('HQ')")
    String verify(@ModelAttribute(name = Sent.NAME, binding = false) Sent sent) {
        Verdict verdict = choice(Verdict.values(), sent.field("verdict"));
        return forms.take(
                sent,
                verdict == Verdict.REOPENED ? "followup.done.reopen" : "followup.done.verify",
                () -> verify(sent, verdict));
    }

    private void verify(Sent sent, @Nullable Verdict verdict) {
        try {
            verifyCase.verify(new VerifyCase.Command(sent.step(), verdict, sent.field("verificationNote")));
        } catch (DomainError refusal) {
            throw CaseStepForms.at("/note", "verificationNote", refusal);
        }
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
