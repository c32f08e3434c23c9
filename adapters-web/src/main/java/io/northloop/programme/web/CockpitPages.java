package io.northloop.programme.web;

import io.northloop.access.Viewer;
import io.northloop.programme.application.CockpitQueries;
import io.northloop.programme.model.ProgrammeChannel;
import io.northloop.programme.model.Wave;
import io.northloop.shared.web.Formats;
import io.northloop.shared.web.Sentences;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
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

    private final CockpitQueries cockpits;
    private final Sentences sentences;
    private final Formats formats;

    CockpitPages(CockpitQueries cockpits, Sentences sentences, Formats formats) {
        this.cockpits = cockpits;
        this.sentences = sentences;
        this.formats = formats;
    }

    @GetMapping(ProgrammeNavigation.PROGRAMMES + "/{ref}/cockpit")
    String cockpit(
            @PathVariable String ref,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to,
            @RequestParam(defaultValue = "") String wave,
            Viewer viewer,
            Model model) {
        Optional<String> only = Optional.of(wave).filter(id -> !id.isEmpty());
        CockpitQueries.Cockpit cockpit = cockpits.cockpit(viewer, new CockpitQueries.Request(ref, from, to, only));
        Map<String, String> choices = new LinkedHashMap<>();
        for (Wave.Snapshot one : cockpit.waves()) {
            choices.put(one.id().toString(), ProgrammeWords.name(one, formats));
        }
        model.addAttribute("ref", ref);
        model.addAttribute("name", ProgrammeWords.name(cockpit.programme()));
        model.addAttribute("open", cockpit.programme().channel() == ProgrammeChannel.LINK);
        model.addAttribute("waves", choices);
        model.addAttribute("wave", wave);
        model.addAttribute("cockpit", CockpitView.of(cockpit, wave, sentences));
        return "programme/cockpit";
    }
}
