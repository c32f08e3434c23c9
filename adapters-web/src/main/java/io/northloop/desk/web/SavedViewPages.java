package io.northloop.desk.web;

import io.northloop.access.Viewer;
import io.northloop.desk.SavedViewId;
import io.northloop.desk.application.KeepSavedView;
import io.northloop.desk.application.SavedViewQueries;
import io.northloop.desk.model.SavedView;
import io.northloop.shared.DomainError;
import io.northloop.shared.web.FormFaults;
import io.northloop.shared.web.Notices;
import jakarta.servlet.http.HttpServletResponse;
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

/** Saved views: kept from the filter bar of any page, found again here. */
@Controller
@RequestMapping(SavedViewPages.PATH)
@PreAuthorize("hasAnyRole('HQ','REGIONAL_MANAGER','CENTRE_MANAGER','ADMINISTRATOR')")
class SavedViewPages {

    static final String PATH = "/views";

    private static final String REDIRECT = "redirect:";

    private final SavedViewQueries queries;
    private final KeepSavedView keep;
    private final Doors doors;

    SavedViewPages(SavedViewQueries queries, KeepSavedView keep, Doors doors) {
        this.queries = queries;
        this.keep = keep;
        this.doors = doors;
    }

    /**
     * One line of the list.
     *
     * @param page key of the page's name; {@code null} where the navigation leads to none there
     */
    record Row(SavedView view, @Nullable String page) {}

    @GetMapping
    String list(Viewer.Staff staff, Model model) {
        model.addAttribute(
                "rows",
                queries.mine(staff).stream()
                        .map(view -> new Row(
                                view, doors.nameOf(view.address(), staff.role()).orElse(null)))
                        .toList());
        return "desk/views";
    }

    /** Leads back to the view that was kept. */
    @PostMapping
    String save(
            Viewer viewer,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String address,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        try {
            SavedView kept = keep.save(new KeepSavedView.Command(viewer, title, address));
            Notices.show(redirect, "desk.views.saved", kept.title());
            return REDIRECT + kept.address();
        } catch (DomainError refusal) {
            FormFaults.show(refusal, model, response);
            model.addAttribute("address", address);
            return form(null, title, model);
        }
    }

    @GetMapping("/{id}")
    String begin(Viewer viewer, @PathVariable String id, Model model) {
        SavedView view = queries.one(viewer, id(id));
        return form(view, view.title(), model);
    }

    @PostMapping("/{id}")
    String rename(
            Viewer viewer,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String title,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        SavedView view = queries.one(viewer, id(id));
        try {
            SavedView renamed = keep.rename(viewer, view.id(), title);
            Notices.show(redirect, "desk.views.renamed", renamed.title());
            return REDIRECT + PATH;
        } catch (DomainError refusal) {
            FormFaults.show(refusal, model, response);
            return form(view, title, model);
        }
    }

    @PostMapping("/{id}/delete")
    String delete(Viewer viewer, @PathVariable String id, RedirectAttributes redirect) {
        Notices.show(redirect, "desk.views.deleted", keep.delete(viewer, id(id)).title());
        return REDIRECT + PATH;
    }

    private static String form(@Nullable SavedView view, String title, Model model) {
        model.addAttribute("kept", view);
        model.addAttribute("typed", title);
        return "desk/view";
    }

    private static SavedViewId id(String text) {
        return SavedViewId.parse(text).orElseThrow(() -> DomainError.notFound("saved-view-unknown"));
    }
}
