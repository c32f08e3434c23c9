package io.northloop.followup.web;

import io.northloop.followup.application.DiscloseContact;
import io.northloop.followup.application.IdentifyRespondent;
import io.northloop.followup.web.CaseStepForms.Sent;
import io.northloop.shared.DomainError;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

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
    String disclose(@ModelAttribute(name = Sent.NAME, binding = false) Sent sent) {
        try {
            sent.model()
                    .addAttribute(
                            "contact",
                            discloseContact.disclose(
                                    new DiscloseContact.Command(sent.step(), sent.field("disclosureReason"))));
        } catch (DomainError refusal) {
            return forms.again(sent, CaseStepForms.at("/reason", "disclosureReason", refusal));
        }
        return page.show(sent.viewer(), sent.id(), sent.model());
    }

    @PostMapping("/respondent")
    @PreAuthorize("hasRole('HQ')")
    String identify(@ModelAttribute(name = Sent.NAME, binding = false) Sent sent) {
        try {
            sent.model()
                    .addAttribute(
                            "respondent",
                            identifyRespondent.identify(
                                    new IdentifyRespondent.Command(sent.step(), sent.field("respondentReason"))));
        } catch (DomainError refusal) {
            return forms.again(sent, CaseStepForms.at("/reason", "respondentReason", refusal));
        }
        return page.show(sent.viewer(), sent.id(), sent.model());
    }
}
