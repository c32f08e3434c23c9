package io.northloop.followup.web;

import io.northloop.access.Viewer;
import io.northloop.followup.application.DiscloseContact;
import io.northloop.followup.application.IdentifyRespondent;
import io.northloop.followup.web.CaseStepForms.Sent;
import io.northloop.shared.DomainError;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Shows contacts and respondents, each on one answer only: they are in no address, no session and no cache. */
@Controller
@RequestMapping("/cases/{id}")
class CaseDisclosureController {

    private final CasePage page;
    private final CaseStepForms forms;
    private final DiscloseContact discloseContact;
    private final IdentifyRespondent identifyRespondent;

    CaseDisclosureController(
            CasePage page,
            CaseStepForms forms,
            DiscloseContact discloseContact,
            IdentifyRespondent identifyRespondent) {
        this.page = page;
        this.forms = forms;
        this.discloseContact = discloseContact;
        this.identifyRespondent = identifyRespondent;
    }

    @PostMapping("/disclosure")
    @PreAuthorize("hasAnyRole('HQ', 'REGIONAL_MANAGER', 'CENTRE_MANAGER')")
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
            return forms.again(sent, CaseStepForms.at("/reason", "disclosureReason", refusal));
        }
        return page.show(viewer, sent.id(), model);
    }

    @PostMapping("/respondent")
    @PreAuthorize("hasRole('HQ')")
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
            return forms.again(sent, CaseStepForms.at("/reason", "respondentReason", refusal));
        }
        return page.show(viewer, sent.id(), model);
    }
}
