package io.northloop.followup.web;

import io.northloop.access.Viewer;
import io.northloop.followup.application.VerificationQueries;
import io.northloop.followup.application.VerificationQueries.Entry;
import io.northloop.shared.Slice;
import io.northloop.shared.SliceRequest;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.util.UriComponentsBuilder;

/** The closed cases that were drawn for HQ to look over; each is looked over on its own page. */
@Controller
@PreAuthorize("hasRole('HQ')")
class CaseVerificationController {

    private static final String PATH = "/case-verifications";

    private final VerificationQueries queries;

    CaseVerificationController(VerificationQueries queries) {
        this.queries = queries;
    }

    @GetMapping(PATH)
    String list(Viewer viewer, SliceRequest slice, Model model) {
        Slice<Entry> waiting = queries.waiting(viewer, slice);
        String next = waiting.next();
        model.addAttribute("entries", waiting.items());
        model.addAttribute("tally", queries.tally(viewer));
        model.addAttribute(
                "next",
                next == null
                        ? null
                        : UriComponentsBuilder.fromPath(PATH)
                                .queryParam("cursor", next)
                                .encode()
                                .toUriString());
        return "followup/verifications";
    }
}
