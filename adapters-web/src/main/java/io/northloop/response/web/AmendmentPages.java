package io.northloop.response.web;

import io.northloop.access.Viewer;
import io.northloop.organisation.OrganisationDirectory;
import io.northloop.organisation.UnitView;
import io.northloop.response.application.AmendableAnswer;
import io.northloop.response.application.AmendmentQueries;
import io.northloop.response.application.CorrectResponse;
import io.northloop.response.application.EraseResponse;
import io.northloop.response.model.GivenAnswer;
import io.northloop.shared.DomainError;
import io.northloop.shared.Fault;
import io.northloop.shared.web.FormFaults;
import io.northloop.shared.web.Notices;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where headquarters corrects an answer that was recorded wrongly, or erases one. */
@Controller
@PreAuthorize("hasRole('HQ')")
class AmendmentPages {

    private static final String CORRECTION = "/answers/{id}/correction";

    /** The other reason is that of a correction; a page has one field of a name. */
    private static final String WHY_ERASED = "whyErased";

    private final AmendmentQueries queries;
    private final CorrectResponse correctResponse;
    private final EraseResponse eraseResponse;
    private final OrganisationDirectory organisation;

    AmendmentPages(
            AmendmentQueries queries,
            CorrectResponse correctResponse,
            EraseResponse eraseResponse,
            OrganisationDirectory organisation) {
        this.queries = queries;
        this.correctResponse = correctResponse;
        this.eraseResponse = eraseResponse;
        this.organisation = organisation;
    }

    @GetMapping(CORRECTION)
    String one(@PathVariable String id, Viewer viewer, Model model) {
        return show(queries.one(viewer, id), null, model);
    }

    @PostMapping(CORRECTION)
    String correct(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> typed,
            @RequestParam(required = false) @Nullable String reason,
            @RequestParam(defaultValue = "0") long seen,
            Viewer viewer,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        AmendableAnswer answer = queries.one(viewer, id);
        try {
            correctResponse.correct(new CorrectResponse.Command(
                    viewer, id, AmendmentForm.given(answer.survey(), typed), reason, Optional.of(seen)));
        } catch (DomainError refused) {
            throwIfForeign(refused);
            FormFaults.show(named(refused, AmendmentForm.given(answer.survey(), typed)), model, response);
            model.addAttribute("reason", reason);
            return show(queries.one(viewer, id), typed, model);
        }
        Notices.show(redirect, "response.correction.done");
        return "redirect:/answers/" + answer.answer().id() + "/correction";
    }

    @PostMapping("/answers/{id}/erasure")
    String erase(
            @PathVariable String id,
            @RequestParam(name = WHY_ERASED, required = false) @Nullable String reason,
            Viewer viewer,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        AmendableAnswer answer = queries.one(viewer, id);
        try {
            eraseResponse.erase(new EraseResponse.Command(viewer, id, reason));
        } catch (DomainError refused) {
            throwIfForeign(refused);
            FormFaults.show(of(refused, fault -> at(fault, WHY_ERASED)), model, response);
            model.addAttribute(WHY_ERASED, reason);
            return show(answer, null, model);
        }
        Notices.show(redirect, "response.erasure.done");
        return "redirect:/answers";
    }

    private static void throwIfForeign(DomainError refused) {
        if (refused.kind() == DomainError.Kind.NOT_FOUND || refused.kind() == DomainError.Kind.FORBIDDEN) {
            throw refused;
        }
    }

    /** Faults stand at the fields of their questions. */
    private static DomainError named(DomainError refused, List<GivenAnswer> given) {
        return of(refused, fault -> {
            String[] steps = fault.pointer().split("/", -1);
            return steps.length > 2
                    ? at(
                            fault,
                            QuestionnaireForm.field(
                                    given.get(Integer.parseInt(steps[2])).question()))
                    : fault;
        });
    }

    private static Fault at(Fault fault, String field) {
        return new Fault(field, fault.code(), fault.arguments());
    }

    private static DomainError of(DomainError refused, UnaryOperator<Fault> at) {
        return refused.faults().isEmpty()
                ? refused
                : DomainError.withFaults(
                        refused.kind(),
                        refused.code(),
                        refused.faults().stream().map(at).toList());
    }

    private String show(AmendableAnswer answer, @Nullable MultiValueMap<String, String> typed, Model model) {
        model.addAttribute("amendable", answer);
        model.addAttribute("fields", AmendmentForm.fields(answer, typed));
        model.addAttribute(
                "unit",
                organisation
                        .unit(answer.answer().unit())
                        .map(UnitView::name)
                        .orElse(answer.answer().unit().value()));
        return "response/correction";
    }
}
