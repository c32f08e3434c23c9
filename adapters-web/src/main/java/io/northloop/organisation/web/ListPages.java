package io.northloop.organisation.web;

import io.northloop.organisation.Editor;
import io.northloop.organisation.PostView;
import io.northloop.organisation.TouchpointView;
import io.northloop.organisation.application.ListEntryDraft;
import io.northloop.organisation.application.OrganisationQueries;
import io.northloop.organisation.application.PutPost;
import io.northloop.organisation.application.PutTouchpoint;
import io.northloop.shared.DomainError;
import io.northloop.shared.web.FormFaults;
import io.northloop.shared.web.Notices;
import io.northloop.shared.web.ReaderLanguage;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The lists that belong to the organisation: posts that people hold, touchpoints of the customer's journey. */
@Controller
@RequestMapping(OrganisationNavigation.LISTS)
@PreAuthorize("hasAnyRole('ADMINISTRATOR', 'HQ')")
class ListPages {

    private static final String BACK = "redirect:" + OrganisationNavigation.LISTS;

    private final OrganisationQueries queries;
    private final PutPost putPost;
    private final PutTouchpoint putTouchpoint;
    private final Choices choices;

    ListPages(OrganisationQueries queries, PutPost putPost, PutTouchpoint putTouchpoint, Choices choices) {
        this.queries = queries;
        this.putPost = putPost;
        this.putTouchpoint = putTouchpoint;
        this.choices = choices;
    }

    /** Which of the two lists. */
    enum Kept {
        POSTS("posts"),
        TOUCHPOINTS("touchpoints");

        private final String path;

        Kept(String path) {
            this.path = path;
        }

        /** How addresses and texts call the list. */
        public String path() {
            return path;
        }
    }

    /**
     * What was typed about an entry.
     *
     * @param level where a post is held; touchpoints have none
     */
    record EntryForm(
            @Nullable String code,
            @Nullable String nameEn,
            @Nullable String nameZh,
            @Nullable String level,
            @Nullable Boolean active,
            @Nullable Integer place) {

        ListEntryDraft draft(String knownCode, boolean isNew) {
            return new ListEntryDraft(
                    knownCode,
                    nameEn == null ? "" : nameEn,
                    nameZh == null ? "" : nameZh,
                    Boolean.TRUE.equals(active),
                    place == null ? Integer.MAX_VALUE : place,
                    isNew);
        }

        String typedCode() {
            return code == null ? "" : code.strip();
        }

        String typedLevel() {
            return level == null ? "" : level;
        }
    }

    @GetMapping
    String lists(Model model) {
        Map<String, List<?>> lists = new LinkedHashMap<>();
        lists.put(Kept.TOUCHPOINTS.path(), queries.touchpoints());
        lists.put(Kept.POSTS.path(), queries.posts());
        model.addAttribute("lists", lists);
        model.addAttribute("reader", ReaderLanguage.now());
        return "organisation/lists";
    }

    @GetMapping("/posts/new")
    String newPost(Model model) {
        return page(Kept.POSTS, new EntryForm(null, null, null, null, true, null), true, model);
    }

    @GetMapping("/touchpoints/new")
    String newTouchpoint(Model model) {
        return page(Kept.TOUCHPOINTS, new EntryForm(null, null, null, null, true, null), true, model);
    }

    @GetMapping("/posts/{code}")
    String post(@PathVariable String code, Model model) {
        List<PostView> posts = queries.posts();
        int at = place(posts.stream().map(PostView::code).toList(), code);
        PostView post = posts.get(at - 1);
        var form =
                new EntryForm(code, post.nameEn(), post.nameZh(), post.level().name(), post.active(), at);
        return page(Kept.POSTS, form, false, model);
    }

    @GetMapping("/touchpoints/{code}")
    String touchpoint(@PathVariable String code, Model model) {
        List<TouchpointView> touchpoints = queries.touchpoints();
        int at = place(touchpoints.stream().map(TouchpointView::code).toList(), code);
        TouchpointView touchpoint = touchpoints.get(at - 1);
        var form = new EntryForm(code, touchpoint.nameEn(), touchpoint.nameZh(), null, touchpoint.active(), at);
        return page(Kept.TOUCHPOINTS, form, false, model);
    }

    @PostMapping("/posts")
    String addPost(
            Editor editor,
            @ModelAttribute EntryForm form,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        return keep(Kept.POSTS, editor, form, form.draft(form.typedCode(), true), model, redirect, response);
    }

    @PostMapping("/touchpoints")
    String addTouchpoint(
            Editor editor,
            @ModelAttribute EntryForm form,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        return keep(Kept.TOUCHPOINTS, editor, form, form.draft(form.typedCode(), true), model, redirect, response);
    }

    @PostMapping("/posts/{code}")
    String changePost(
            Editor editor,
            @PathVariable String code,
            @ModelAttribute EntryForm form,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        return keep(Kept.POSTS, editor, form, form.draft(code, false), model, redirect, response);
    }

    @PostMapping("/touchpoints/{code}")
    String changeTouchpoint(
            Editor editor,
            @PathVariable String code,
            @ModelAttribute EntryForm form,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        return keep(Kept.TOUCHPOINTS, editor, form, form.draft(code, false), model, redirect, response);
    }

    private String keep(
            Kept list,
            Editor editor,
            EntryForm form,
            ListEntryDraft draft,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        try {
            switch (list) {
                case POSTS -> putPost.put(new PutPost.Command(editor, draft, form.typedLevel()));
                case TOUCHPOINTS -> putTouchpoint.put(new PutTouchpoint.Command(editor, draft));
            }
        } catch (DomainError refusal) {
            if (refusal.kind() == DomainError.Kind.NOT_FOUND) {
                throw refusal;
            }
            FormFaults.show(refusal, model, response);
            return page(list, form, draft.isNew(), model);
        }
        Notices.show(redirect, "organisation.lists.saved");
        return BACK;
    }

    private String page(Kept list, EntryForm form, boolean isNew, Model model) {
        int size = (list == Kept.POSTS
                        ? queries.posts().size()
                        : queries.touchpoints().size())
                + (isNew ? 1 : 0);
        model.addAttribute("list", list.path());
        model.addAttribute("form", form);
        model.addAttribute("fresh", isNew);
        model.addAttribute("place", Objects.requireNonNullElse(form.place(), size));
        model.addAttribute("places", places(size));
        model.addAttribute("levels", choices.levels());
        return "organisation/list-entry";
    }

    private static Map<Integer, String> places(int size) {
        Map<Integer, String> places = new LinkedHashMap<>();
        for (int place = 1; place <= size; place++) {
            places.put(place, String.valueOf(place));
        }
        return places;
    }

    /** Counted from 1. */
    private static int place(List<String> codes, String code) {
        int at = codes.indexOf(code);
        if (at < 0) {
            throw DomainError.notFound("list-entry-not-found", code);
        }
        return at + 1;
    }
}
