package io.northloop.proposition.web;

import io.northloop.access.Viewer;
import io.northloop.proposition.PropositionId;
import io.northloop.proposition.application.ActivateProposition;
import io.northloop.proposition.application.DiscardPropositionDraft;
import io.northloop.proposition.application.PropositionQueries;
import io.northloop.proposition.application.RetireProposition;
import io.northloop.proposition.application.ReviewProposition;
import io.northloop.proposition.application.SegmentQueries;
import io.northloop.proposition.model.PropositionContent;
import io.northloop.proposition.model.PropositionVersion;
import io.northloop.proposition.model.ValueProposition;
import io.northloop.shared.DomainError;
import io.northloop.shared.Slice;
import io.northloop.shared.SliceRequest;
import io.northloop.shared.web.FormFaults;
import io.northloop.shared.web.Notices;
import io.northloop.shared.web.ReaderLanguage;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** HQ's value propositions: the list, one of them with its promises beside the scores, and the steps of its life. */
@Controller
@RequestMapping("/propositions")
@PreAuthorize("hasRole('HQ')")
class PropositionController {

    private final PropositionQueries queries;
    private final SegmentQueries segments;
    private final ReviewProposition review;
    private final ActivateProposition activate;
    private final RetireProposition retire;
    private final DiscardPropositionDraft discard;
    private final PropositionEditPage editPage;

    PropositionController(
            PropositionQueries queries,
            SegmentQueries segments,
            ReviewProposition review,
            ActivateProposition activate,
            RetireProposition retire,
            DiscardPropositionDraft discard,
            PropositionEditPage editPage) {
        this.queries = queries;
        this.segments = segments;
        this.review = review;
        this.activate = activate;
        this.retire = retire;
        this.discard = discard;
        this.editPage = editPage;
    }

    @GetMapping
    String list(Viewer viewer, SliceRequest slice, Model model) {
        Slice<ValueProposition.Snapshot> propositions = queries.list(viewer, slice);
        model.addAttribute("propositions", propositions.items());
        model.addAttribute("next", propositions.next() == null ? null : "/propositions?cursor=" + propositions.next());
        return "proposition/list";
    }

    @GetMapping("/{id}")
    String show(
            Viewer viewer,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Integer version,
            Model model) {
        return page(viewer, PropositionRestController.id(id), Optional.ofNullable(version), model);
    }

    @PostMapping("/{id}/review")
    String review(
            Viewer viewer,
            @PathVariable String id,
            @RequestParam long revision,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        PropositionId known = PropositionRestController.id(id);
        return step(
                () -> Optional.of(review.review(new ReviewProposition.Command(viewer, known, Optional.of(revision)))),
                "proposition.reviewed",
                new Sent(viewer, known, model, redirect, response));
    }

    @PostMapping("/{id}/activate")
    String activate(
            Viewer viewer,
            @PathVariable String id,
            @RequestParam long revision,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        PropositionId known = PropositionRestController.id(id);
        return step(
                () -> Optional.of(
                        activate.activate(new ActivateProposition.Command(viewer, known, Optional.of(revision)))),
                "proposition.activated",
                new Sent(viewer, known, model, redirect, response));
    }

    @PostMapping("/{id}/retire")
    String retire(
            Viewer viewer,
            @PathVariable String id,
            @RequestParam long revision,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        PropositionId known = PropositionRestController.id(id);
        return step(
                () -> Optional.of(retire.retire(new RetireProposition.Command(viewer, known, Optional.of(revision)))),
                "proposition.retired",
                new Sent(viewer, known, model, redirect, response));
    }

    @PostMapping("/{id}/discard")
    String discard(
            Viewer viewer,
            @PathVariable String id,
            @RequestParam long revision,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        PropositionId known = PropositionRestController.id(id);
        return step(
                () -> discard.discard(new DiscardPropositionDraft.Command(viewer, known, Optional.of(revision))),
                "proposition.discarded",
                new Sent(viewer, known, model, redirect, response));
    }

    private record Sent(
            Viewer viewer, PropositionId id, Model model, RedirectAttributes redirect, HttpServletResponse response) {}

    /**
     * A refused step shows the page again, as things are now.
     *
     * @param step gives what is left of the proposition
     */
    private String step(Supplier<Optional<ValueProposition.Snapshot>> step, String notice, Sent sent) {
        Optional<ValueProposition.Snapshot> left;
        try {
            left = step.get();
        } catch (DomainError refusal) {
            if (refusal.kind() == DomainError.Kind.NOT_FOUND) {
                throw refusal;
            }
            FormFaults.show(refusal, sent.model(), sent.response());
            return page(sent.viewer(), sent.id(), Optional.empty(), sent.model());
        }
        Notices.show(sent.redirect(), notice);
        return left.isPresent() ? "redirect:/propositions/" + sent.id() : "redirect:/propositions";
    }

    /** @param number of the version to show; the last where it is empty */
    private String page(Viewer viewer, PropositionId id, Optional<Integer> number, Model model) {
        ValueProposition.Snapshot proposition = queries.one(viewer, id);
        PropositionVersion version = queries.version(proposition, number);
        PropositionContent content = version.content();
        model.addAttribute("proposition", proposition);
        model.addAttribute("version", version);
        model.addAttribute("last", version.number() == proposition.last().number());
        model.addAttribute("said", content);
        model.addAttribute("segment", segmentName(viewer, content));
        model.addAttribute("owner", editPage.ownerName(content));
        model.addAttribute("judged", proposition.judged().orElse(null));
        model.addAttribute(
                "promisedTo",
                proposition
                        .judged()
                        .map(judged -> segmentName(viewer, judged.content()))
                        .orElse(""));
        model.addAttribute("promises", queries.judged(viewer, proposition));
        model.addAttribute("differences", queries.differences(proposition, version.number()));
        model.addAttribute("touchpointNames", editPage.touchpoints(Optional.of(content)));
        model.addAttribute("reader", ReaderLanguage.now());
        return "proposition/one";
    }

    private String segmentName(Viewer viewer, PropositionContent content) {
        return content.segment() == null
                ? ""
                : segments.one(viewer, content.segment()).name();
    }
}
