package io.northloop.programme.web;

import io.northloop.access.Viewer;
import io.northloop.programme.application.ProgrammeQueries;
import io.northloop.programme.application.ProgrammeSheet;
import io.northloop.programme.application.SaveProgramme;
import io.northloop.programme.application.StepProgramme;
import io.northloop.programme.model.Programme;
import io.northloop.shared.web.EntityTags;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Programmes written by other systems. */
@RestController
@RequestMapping("/api/v1/programmes/{ref}")
class ProgrammeDesignController {

    private final ProgrammeQueries queries;
    private final SaveProgramme saveProgramme;
    private final StepProgramme stepProgramme;

    ProgrammeDesignController(ProgrammeQueries queries, SaveProgramme saveProgramme, StepProgramme stepProgramme) {
        this.queries = queries;
        this.saveProgramme = saveProgramme;
        this.stepProgramme = stepProgramme;
    }

    @GetMapping
    @PreAuthorize("hasAuthority('SCOPE_invitations:read')")
    ResponseEntity<ProgrammeBody> get(@PathVariable String ref, Viewer viewer) {
        return answer(queries.programme(viewer, ref));
    }

    /**
     * Begins a programme as a draft (201), or changes one; a change needs {@code If-Match}, without it 428. What is
     * left out has its standard value. Once it has been active, its kind of survey, kind of trigger and channel stay
     * (422).
     */
    @PutMapping
    @PreAuthorize("hasAuthority('SCOPE_programmes:write')")
    ResponseEntity<ProgrammeBody> put(
            @PathVariable String ref,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody ProgrammeSheet sheet,
            Viewer viewer) {
        Optional<Long> seen = EntityTags.expected(ifMatch);
        SaveProgramme.Command command = new SaveProgramme.Command(viewer, ref, sheet, seen, List.of());
        if (seen.isEmpty() && !queries.knows(viewer, ref)) {
            Programme.Snapshot drafted = saveProgramme.add(command);
            return ResponseEntity.created(URI.create("/api/v1/programmes/" + drafted.ref()))
                    .eTag(EntityTags.of(drafted.version()))
                    .body(ProgrammeBody.of(drafted));
        }
        return answer(saveProgramme.change(command));
    }

    /** Draft or paused → active: it asks from now on. Needs a published survey (409) in its languages (422). */
    @PostMapping("/activate")
    @PreAuthorize("hasAuthority('SCOPE_programmes:write')")
    ResponseEntity<ProgrammeBody> activate(@PathVariable String ref, Viewer viewer) {
        return step(ref, StepProgramme.Step.ACTIVATE, viewer);
    }

    /** Active → paused: nothing is planned, and nothing of it leaves. */
    @PostMapping("/pause")
    @PreAuthorize("hasAuthority('SCOPE_programmes:write')")
    ResponseEntity<ProgrammeBody> pause(@PathVariable String ref, Viewer viewer) {
        return step(ref, StepProgramme.Step.PAUSE, viewer);
    }

    /** Ends it for good; whoever waits is not asked, links that were given out stay open. */
    @PostMapping("/retire")
    @PreAuthorize("hasAuthority('SCOPE_programmes:write')")
    ResponseEntity<ProgrammeBody> retire(@PathVariable String ref, Viewer viewer) {
        return step(ref, StepProgramme.Step.RETIRE, viewer);
    }

    private ResponseEntity<ProgrammeBody> step(String ref, StepProgramme.Step step, Viewer viewer) {
        return answer(stepProgramme.take(new StepProgramme.Command(viewer, ref, step)));
    }

    private static ResponseEntity<ProgrammeBody> answer(Programme.Snapshot programme) {
        return ResponseEntity.ok().eTag(EntityTags.of(programme.version())).body(ProgrammeBody.of(programme));
    }
}
