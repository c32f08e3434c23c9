package io.northloop.improvement.web;

import io.northloop.access.Viewer;
import io.northloop.improvement.application.AddReviewIssue;
import io.northloop.improvement.application.CompleteReview;
import io.northloop.improvement.application.DecideReviewIssue;
import io.northloop.improvement.application.DecideReviewIssue.Decision;
import io.northloop.improvement.application.ImprovementQueries;
import io.northloop.improvement.application.RefreshReview;
import io.northloop.improvement.application.ReviewQueries;
import io.northloop.improvement.application.ReviewStep;
import io.northloop.programme.WaveId;
import io.northloop.shared.DomainError;
import io.northloop.shared.SliceRequest;
import io.northloop.shared.web.FormFaults;
import io.northloop.shared.web.NavigationEntry;
import io.northloop.shared.web.NavigationSection;
import io.northloop.shared.web.Notices;
import io.northloop.shared.web.ReaderLanguage;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where headquarters reviews closed waves: each issue gets a plan or a reason why not. */
@Controller
@RequestMapping(ReviewPages.PATH)
@PreAuthorize("hasRole('HQ')")
class ReviewPages {

    static final String PATH = "/wave-reviews";

    /** As many plans as can be chosen from; older ones are named by REST. */
    private static final SliceRequest PLANS = new SliceRequest(100, null);

    private final ReviewQueries reviews;
    private final ImprovementQueries plans;
    private final AddReviewIssue addIssue;
    private final DecideReviewIssue decideIssue;
    private final RefreshReview refreshReview;
    private final CompleteReview completeReview;
    private final ReviewWords words;

    ReviewPages(
            ReviewQueries reviews,
            ImprovementQueries plans,
            AddReviewIssue addIssue,
            DecideReviewIssue decideIssue,
            RefreshReview refreshReview,
            CompleteReview completeReview,
            ReviewWords words) {
        this.reviews = reviews;
        this.plans = plans;
        this.addIssue = addIssue;
        this.decideIssue = decideIssue;
        this.refreshReview = refreshReview;
        this.completeReview = completeReview;
        this.words = words;
    }

    @Bean
    static NavigationEntry reviewsInNavigation() {
        return NavigationEntry.of(NavigationSection.IMPROVE, "improvement.review.nav", PATH, 20, "HQ");
    }

    @GetMapping
    String list(Viewer viewer, Model model) {
        model.addAttribute("open", reviews.list(viewer, false));
        model.addAttribute("complete", reviews.list(viewer, true));
        return "improvement/reviews";
    }

    @GetMapping("/{id}")
    String one(@PathVariable String id, Viewer viewer, Model model) {
        return show(viewer, wave(id), model);
    }

    @PostMapping("/{id}/issues")
    String add(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String words,
            Viewer viewer,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        model.addAttribute("words", words);
        return step(
                viewer,
                id,
                "improvement.review.added",
                model,
                redirect,
                response,
                step -> addIssue.add(new AddReviewIssue.Command(step, words)));
    }

    @PostMapping("/{id}/issues/{number}/plan")
    String plan(
            @PathVariable String id,
            @PathVariable int number,
            @RequestParam(required = false) @Nullable String planId,
            Viewer viewer,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        return decide(viewer, id, number, new Decision.Plan(planId), model, redirect, response);
    }

    @PostMapping("/{id}/issues/{number}/decline")
    String decline(
            @PathVariable String id,
            @PathVariable int number,
            @RequestParam(required = false) @Nullable String reason,
            Viewer viewer,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        return decide(viewer, id, number, new Decision.WhyNot(reason), model, redirect, response);
    }

    @PostMapping("/{id}/refresh")
    String refresh(
            @PathVariable String id,
            Viewer viewer,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        return step(
                viewer,
                id,
                "improvement.review.refreshed",
                model,
                redirect,
                response,
                step -> refreshReview.refresh(new RefreshReview.Command(step)));
    }

    @PostMapping("/{id}/complete")
    String complete(
            @PathVariable String id,
            Viewer viewer,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        return step(
                viewer,
                id,
                "improvement.review.completed",
                model,
                redirect,
                response,
                step -> completeReview.complete(new CompleteReview.Command(step)));
    }

    private String decide(
            Viewer viewer,
            String id,
            int number,
            Decision decision,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        model.addAttribute("tried", number);
        return step(
                viewer,
                id,
                "improvement.review.decided",
                model,
                redirect,
                response,
                step -> decideIssue.decide(new DecideReviewIssue.Command(step, number, decision)));
    }

    private String step(
            Viewer viewer,
            String id,
            String notice,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response,
            Consumer<ReviewStep> what) {
        WaveId wave = wave(id);
        try {
            what.accept(new ReviewStep(viewer, wave, Optional.empty()));
        } catch (DomainError refused) {
            if (refused.kind() == DomainError.Kind.NOT_FOUND || refused.kind() == DomainError.Kind.FORBIDDEN) {
                throw refused;
            }
            FormFaults.show(refused, model, response);
            return show(viewer, wave, model);
        }
        Notices.show(redirect, notice);
        return "redirect:" + PATH + "/" + wave;
    }

    private String show(Viewer viewer, WaveId wave, Model model) {
        Map<String, String> offered = new LinkedHashMap<>();
        plans.plans(viewer, Optional.empty(), Set.of(), PLANS)
                .items()
                .forEach(plan -> offered.put(plan.id().toString(), plan.title()));
        ReviewQueries.ShownReview shown = reviews.review(viewer, wave, ReaderLanguage.now());
        model.addAttribute("shown", shown);
        model.addAttribute("title", words.wave(shown.title()));
        model.addAttribute("plans", offered);
        return "improvement/review";
    }

    private static WaveId wave(String id) {
        return WaveId.parse(id).orElseThrow(() -> DomainError.notFound("review-unknown"));
    }
}
