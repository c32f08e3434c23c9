package io.northloop.proposition.web;

import io.northloop.access.Viewer;
import io.northloop.proposition.application.KeepSegment;
import io.northloop.proposition.application.ProfitGridQueries;
import io.northloop.proposition.application.SegmentCourse;
import io.northloop.proposition.application.SegmentQueries;
import io.northloop.proposition.model.ProfitGrid;
import io.northloop.proposition.model.Segment;
import io.northloop.proposition.model.SegmentRule;
import io.northloop.shared.DomainError;
import io.northloop.shared.Quarter;
import io.northloop.shared.web.FormFaults;
import io.northloop.shared.web.Notices;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * HQ's segments: the list, one over time, and the forms that make and change one, of cells, of attributes, or of both.
 */
@Controller
@RequestMapping("/segments")
@PreAuthorize("hasRole('HQ')")
class SegmentController {

    /** Model attribute with what was typed, where it differs from what is in force. */
    private static final String MINE = "mine";

    private final SegmentQueries queries;
    private final ProfitGridQueries grid;
    private final KeepSegment keepSegment;
    private final ChoiceNames names;

    SegmentController(SegmentQueries queries, ProfitGridQueries grid, KeepSegment keepSegment, ChoiceNames names) {
        this.queries = queries;
        this.grid = grid;
        this.keepSegment = keepSegment;
        this.names = names;
    }

    /** Comes from a cell of the grid with {@code tiers} and {@code categories}: the form opens with them. */
    @GetMapping
    String list(Viewer viewer, @RequestParam MultiValueMap<String, String> asked, Model model) {
        return list(viewer, new SegmentForm(asked), model);
    }

    @PostMapping
    String add(
            Viewer viewer,
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        SegmentForm form = new SegmentForm(sent);
        try {
            keepSegment.keep(new KeepSegment.Command(viewer, Optional.empty(), form.name(), form.rule()));
        } catch (DomainError refusal) {
            FormFaults.show(form.atFields(refusal), model, response);
            return list(viewer, form, model);
        }
        Notices.show(redirect, "proposition.segments.saved");
        return "redirect:/segments";
    }

    @GetMapping("/{id}")
    String show(Viewer viewer, @PathVariable String id, Model model) {
        SegmentCourse course = queries.course(viewer, SegmentRestController.id(id), grid.lastQuarter());
        model.addAttribute("course", course);
        model.addAttribute("segment", course.segment());
        model.addAttribute("code", course.currency().getCurrencyCode());
        return "proposition/segment";
    }

    @GetMapping("/{id}/edit")
    String edit(Viewer viewer, @PathVariable String id, Model model) {
        Segment segment = queries.one(viewer, SegmentRestController.id(id));
        return edit(viewer, segment, SegmentForm.of(segment), model);
    }

    /**
     * After a stale save the page shows what was typed beside what is in force, and carries the new version, so that
     * sending it again is a decision.
     */
    @PostMapping("/{id}")
    String save(
            Viewer viewer,
            @PathVariable String id,
            @RequestParam long version,
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        Segment segment = queries.one(viewer, SegmentRestController.id(id));
        SegmentForm form = new SegmentForm(sent);
        try {
            keepSegment.keep(new KeepSegment.Command(
                    viewer, Optional.of(new KeepSegment.Known(segment.id(), version)), form.name(), form.rule()));
        } catch (DomainError refusal) {
            FormFaults.show(form.atFields(refusal), model, response);
            if (refusal.kind() == DomainError.Kind.STALE || refusal.kind() == DomainError.Kind.CONFLICT) {
                model.addAttribute(MINE, new Mine(form.name(), form.read()));
            }
            return edit(viewer, queries.one(viewer, segment.id()), form, model);
        }
        Notices.show(redirect, "proposition.segments.saved");
        return "redirect:/segments/" + segment.id();
    }

    /** A segment as it was typed. */
    record Mine(String name, SegmentRule rule) {}

    private String list(Viewer viewer, SegmentForm form, Model model) {
        Quarter period = grid.lastQuarter();
        model.addAttribute("period", period);
        model.addAttribute("code", grid.settings(viewer).currency().getCurrencyCode());
        model.addAttribute("segments", queries.withFigures(viewer, period));
        return filled("proposition/segments", form, model);
    }

    /**
     * Once something is promised to it, the rule that travels with the form is the one in force, whatever was typed.
     */
    private String edit(Viewer viewer, Segment now, SegmentForm form, Model model) {
        boolean promised = queries.isPromised(viewer, now.id());
        model.addAttribute("segment", now);
        model.addAttribute("promised", promised);
        if (!model.containsAttribute(MINE)) {
            model.addAttribute(MINE, null);
        }
        return filled("proposition/segment-edit", promised ? form.withRuleOf(SegmentForm.of(now)) : form, model);
    }

    private String filled(String page, SegmentForm form, Model model) {
        model.addAttribute("tierNames", names.of(ProfitGrid.TIERS, "proposition.tier."));
        model.addAttribute("categoryNames", names.of(ProfitGrid.CATEGORIES, "proposition.category."));
        model.addAttribute("typed", form.typed());
        model.addAttribute("rows", form.rows());
        model.addAttribute("tiers", form.names("tiers"));
        model.addAttribute("categories", form.names("categories"));
        return page;
    }
}
