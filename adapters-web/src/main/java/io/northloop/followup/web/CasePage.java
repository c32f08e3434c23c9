package io.northloop.followup.web;

import io.northloop.access.Viewer;
import io.northloop.followup.CaseId;
import io.northloop.followup.application.CaseDetail;
import io.northloop.followup.application.CaseQueries;
import io.northloop.followup.application.RootCauseQueries;
import io.northloop.followup.model.ContactMeans;
import io.northloop.followup.model.ContactOutcome;
import io.northloop.shared.web.FormFaults;
import io.northloop.shared.web.ReaderLanguage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts what the page of a case shows into its model. */
@Component
class CasePage {

    private final CaseQueries queries;
    private final RootCauseQueries rootCauses;
    private final CaseTexts texts;

    CasePage(CaseQueries queries, RootCauseQueries rootCauses, CaseTexts texts) {
        this.queries = queries;
        this.rootCauses = rootCauses;
        this.texts = texts;
    }

    String show(Viewer viewer, CaseId id, Model model) {
        CaseDetail detail = queries.detail(viewer, id);
        model.addAttribute("detail", detail);
        model.addAttribute("followUp", detail.summary());
        model.addAttribute("access", detail.access());
        model.addAttribute("plans", viewer instanceof Viewer.Staff staff && staff.isHq());
        model.addAttribute("means", texts.options(ContactMeans.values(), "followup.means."));
        model.addAttribute("outcomes", outcomes(detail));
        model.addAttribute(
                "causes",
                texts.options(
                        rootCauses.choicesFor(Optional.ofNullable(detail.touchpoint())),
                        it -> it.code(),
                        it -> it.name(ReaderLanguage.now())));
        model.addAttribute(
                "people", texts.options(detail.assignees(), it -> it.ref().value(), it -> it.name()));
        if (!model.containsAttribute("typed")) {
            model.addAttribute("typed", Map.of());
        }
        if (!model.containsAttribute(FormFaults.ATTRIBUTE)) {
            model.addAttribute(FormFaults.ATTRIBUTE, null);
        }
        for (String disclosed : List.of("contact", "respondent")) {
            if (!model.containsAttribute(disclosed)) {
                model.addAttribute(disclosed, null);
            }
        }
        return "followup/case";
    }

    private Map<String, String> outcomes(CaseDetail detail) {
        List<ContactOutcome> possible = detail.summary().consent()
                ? List.of(ContactOutcome.REACHED, ContactOutcome.NOT_REACHED)
                : List.of(ContactOutcome.FIXED_ANONYMOUSLY);
        return texts.options(possible, Enum::name, it -> texts.text("followup.outcome." + it.name()));
    }
}
