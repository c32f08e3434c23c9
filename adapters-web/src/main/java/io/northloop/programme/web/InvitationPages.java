package io.northloop.programme.web;

import io.northloop.access.Viewer;
import io.northloop.programme.application.ProgrammeQueries;
import io.northloop.programme.model.InvitationLine;
import io.northloop.programme.model.InvitationState;
import io.northloop.shared.Slice;
import io.northloop.shared.SliceRequest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The log of invitations. It names no customer: beside the state, that would tell who answered. */
@Controller
@PreAuthorize("hasRole('HQ')")
class InvitationPages {

    private static final String PATH = ProgrammeNavigation.INVITATIONS;

    private final ProgrammeQueries queries;

    InvitationPages(ProgrammeQueries queries) {
        this.queries = queries;
    }

    @GetMapping(PATH)
    String log(@RequestParam(required = false) @Nullable String state, Viewer viewer, SliceRequest slice, Model model) {
        Optional<InvitationState> wanted = List.of(InvitationState.values()).stream()
                .filter(known -> known.name().equals(state))
                .findFirst();
        Slice<InvitationLine> lines = queries.invitations(viewer, Optional.empty(), wanted, slice);
        String filter = wanted.map(s -> "&state=" + s.name()).orElse("");
        model.addAttribute("lines", lines.items());
        model.addAttribute("next", lines.next() == null ? null : PATH + "?cursor=" + lines.next() + filter);
        model.addAttribute("state", wanted.map(InvitationState::name).orElse(""));
        model.addAttribute("states", InvitationState.values());
        model.addAttribute("units", queries.unitNames(viewer));
        return "programme/invitations";
    }
}
