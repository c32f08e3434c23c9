package io.northloop.alerting.web;

import io.northloop.access.Viewer;
import io.northloop.alerting.application.AlarmReaderQueries;
import io.northloop.alerting.application.ChangeAlarmReaders;
import io.northloop.alerting.model.AlarmReaders;
import io.northloop.organisation.PersonRef;
import io.northloop.organisation.PostView;
import io.northloop.shared.DomainError;
import io.northloop.shared.web.FormFaults;
import io.northloop.shared.web.Notices;
import io.northloop.shared.web.ReaderLanguage;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** HQ's settings of alarms: who is mailed. */
@Controller
@RequestMapping(AlarmReaderPages.PATH)
@PreAuthorize("hasRole('HQ')")
class AlarmReaderPages {

    static final String PATH = AlertPages.PATH + "/readers";

    private final AlarmReaderQueries queries;
    private final ChangeAlarmReaders change;

    AlarmReaderPages(AlarmReaderQueries queries, ChangeAlarmReaders change) {
        this.queries = queries;
        this.change = change;
    }

    @GetMapping
    String show(Viewer viewer, Model model) {
        AlarmReaderQueries.Choices choices = queries.choices(viewer);
        AlarmReaders current = choices.current();
        return form(
                choices,
                current.posts(),
                current.without().stream().map(PersonRef::value).collect(Collectors.toSet()),
                model);
    }

    /** After a stale save the page carries the new version, so that sending it again is a decision. */
    @PostMapping
    String save(
            Viewer viewer,
            @RequestParam(defaultValue = "") Set<String> posts,
            @RequestParam(defaultValue = "") Set<String> without,
            @RequestParam(defaultValue = "-1") long version,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        try {
            change.change(new ChangeAlarmReaders.Command(viewer, posts, without, version));
        } catch (DomainError refusal) {
            FormFaults.show(refusal, model, response);
            return form(queries.choices(viewer), posts, without, model);
        }
        Notices.show(redirect, "alerting.readers.saved");
        return "redirect:" + PATH;
    }

    private static String form(
            AlarmReaderQueries.Choices choices, Set<String> posts, Set<String> without, Model model) {
        Map<String, String> names = new LinkedHashMap<>();
        for (PostView post : choices.posts()) {
            names.put(post.code(), post.name(ReaderLanguage.now()));
        }
        model.addAttribute("postNames", names);
        model.addAttribute("people", choices.people());
        model.addAttribute("posts", posts);
        model.addAttribute("without", without);
        model.addAttribute("version", choices.current().version());
        model.addAttribute("nobody", choices.people().stream().noneMatch(person -> person.reads() && person.reached()));
        return "alerting/readers";
    }
}
