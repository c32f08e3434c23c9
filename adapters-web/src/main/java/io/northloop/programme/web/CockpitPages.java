package io.northloop.programme.web;

import io.northloop.access.Viewer;
import io.northloop.programme.ProgrammeRef;
import io.northloop.programme.application.CockpitQueries;
import io.northloop.programme.application.ProgrammeQueries;
import io.northloop.programme.model.Programme;
import io.northloop.programme.model.ProgrammeChannel;
import io.northloop.shared.DomainError;
import io.northloop.shared.Ref;
import io.northloop.shared.web.ReaderLanguage;
import io.northloop.shared.web.Sentences;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** How far the asking of a programme has come. */
@Controller
@PreAuthorize("hasRole('HQ')")
class CockpitPages {

    private final ProgrammeQueries programmes;
    private final CockpitQueries cockpits;
    private final Sentences sentences;

    CockpitPages(ProgrammeQueries programmes, CockpitQueries cockpits, Sentences sentences) {
        this.programmes = programmes;
        this.cockpits = cockpits;
        this.sentences = sentences;
    }

    @GetMapping(ProgrammeNavigation.PROGRAMMES + "/{ref}/cockpit")
    String cockpit(
            @PathVariable String ref,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to,
            Viewer viewer,
            Model model) {
        if (!Ref.fits(ref)) {
            throw DomainError.notFound("programme-unknown", ref);
        }
        ProgrammeRef programme = new ProgrammeRef(ref);
        Programme.Snapshot about = programmes.programme(viewer, programme);
        CockpitQueries.Cockpit cockpit =
                cockpits.cockpit(viewer, new CockpitQueries.Request(programme, from, to, Optional.empty()));
        model.addAttribute("ref", ref);
        model.addAttribute("name", about.names().getOrDefault(ReaderLanguage.now(), ref));
        boolean open = about.channel() == ProgrammeChannel.LINK;
        model.addAttribute("open", open);
        model.addAttribute("cockpit", CockpitView.of(cockpit, open, sentences));
        return "programme/cockpit";
    }
}
