package io.northloop.access.web;

import io.northloop.access.Viewer;
import io.northloop.access.application.AccessQueries;
import io.northloop.access.port.AuditEntries.Filter;
import io.northloop.shared.SliceRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** Who saw or changed what. */
@Controller
@RequestMapping(AccessNavigation.AUDIT)
@PreAuthorize("hasAnyRole('ADMINISTRATOR', 'HQ')")
class AuditPages {

    private final AccessQueries queries;

    AuditPages(AccessQueries queries) {
        this.queries = queries;
    }

    @GetMapping
    String list(
            Viewer viewer,
            @RequestParam(defaultValue = "") String who,
            @RequestParam(defaultValue = "") String action,
            @RequestParam(defaultValue = "") String subject,
            SliceRequest slice,
            Model model) {
        var entries = queries.audit(viewer, new Filter(who.strip(), action.strip(), subject.strip()), slice);
        model.addAttribute("entries", entries.items());
        model.addAttribute("next", next(entries.next(), who, action, subject));
        model.addAttribute("who", who);
        model.addAttribute("action", action);
        model.addAttribute("subject", subject);
        return "access/audit";
    }

    private static @Nullable String next(@Nullable String cursor, String who, String action, String subject) {
        return cursor == null
                ? null
                : UriComponentsBuilder.fromPath(AccessNavigation.AUDIT)
                        .queryParam("who", who)
                        .queryParam("action", action)
                        .queryParam("subject", subject)
                        .queryParam("cursor", cursor)
                        .encode()
                        .toUriString();
    }
}
