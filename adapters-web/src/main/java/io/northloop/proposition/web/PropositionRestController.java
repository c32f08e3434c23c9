package io.northloop.proposition.web;

import io.northloop.access.Viewer;
import io.northloop.proposition.PropositionId;
import io.northloop.proposition.application.ActivateProposition;
import io.northloop.proposition.application.ChangeProposition;
import io.northloop.proposition.application.DiscardPropositionDraft;
import io.northloop.proposition.application.DraftProposition;
import io.northloop.proposition.application.PropositionQueries;
import io.northloop.proposition.application.RetireProposition;
import io.northloop.proposition.application.ReviewProposition;
import io.northloop.proposition.model.PropositionVersion;
import io.northloop.proposition.model.ValueProposition;
import io.northloop.shared.DomainError;
import io.northloop.shared.Slice;
import io.northloop.shared.SliceRequest;
import io.northloop.shared.web.EntityTags;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Value propositions for other systems. */
@RestController
@RequestMapping("/api/v1/propositions")
class PropositionRestController {

    private static final String IF_MATCH = "If-Match";

    private final PropositionQueries queries;
    private final DraftProposition draft;
    private final ChangeProposition change;
    private final ReviewProposition review;
    private final ActivateProposition activate;
    private final RetireProposition retire;
    private final DiscardPropositionDraft discard;

    PropositionRestController(
            PropositionQueries queries,
            DraftProposition draft,
            ChangeProposition change,
            ReviewProposition review,
            ActivateProposition activate,
            RetireProposition retire,
            DiscardPropositionDraft discard) {
        this.queries = queries;
        this.draft = draft;
        this.change = change;
        this.review = review;
        this.activate = activate;
        this.retire = retire;
        this.discard = discard;
    }

    /** The newest first; promises are judged on each one's own resource. */
    @GetMapping
    @PreAuthorize("hasAuthority('SCOPE_propositions:read')")
    Slice<PropositionBody> list(Viewer viewer, SliceRequest slice) {
        return queries.list(viewer, slice).map(PropositionBody::of);
    }

    /**
     * With each promise that is judged beside the score of its touchpoint.
     *
     * @param version number of the version to read; the last where it is left out
     */
    @GetMapping("/{id}")
    @PreAuthorize("hasAuthority('SCOPE_propositions:read')")
    ResponseEntity<PropositionBody> get(
            @PathVariable String id, @RequestParam(required = false) @Nullable Integer version, Viewer viewer) {
        ValueProposition.Snapshot proposition = queries.one(viewer, id(id));
        PropositionVersion shown = queries.version(proposition, Optional.ofNullable(version));
        return ResponseEntity.ok()
                .eTag(EntityTags.of(proposition.revision()))
                .body(PropositionBody.of(
                        proposition,
                        shown,
                        queries.judged(viewer, proposition),
                        queries.differences(proposition, shown.number())));
    }

    /** Begins a proposition as a draft. */
    @PostMapping
    @PreAuthorize("hasAuthority('SCOPE_propositions:write')")
    ResponseEntity<PropositionBody> draft(@RequestBody PropositionRequest request, Viewer viewer) {
        ValueProposition.Snapshot drafted =
                draft.draft(new DraftProposition.Command(viewer, request.content(), request.unreadable()));
        return ResponseEntity.created(URI.create("/api/v1/propositions/" + drafted.id()))
                .eTag(EntityTags.of(drafted.revision()))
                .body(PropositionBody.of(drafted));
    }

    /**
     * Says it otherwise; needs {@code If-Match}, without it 428. Of one that is active this is the next version, as a
     * draft.
     */
    @PutMapping("/{id}")
    @PreAuthorize("hasAuthority('SCOPE_propositions:write')")
    ResponseEntity<PropositionBody> change(
            @PathVariable String id,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody PropositionRequest request,
            Viewer viewer) {
        PropositionId known = id(id);
        queries.one(viewer, known);
        long seen = EntityTags.required(ifMatch);
        return answer(change.change(
                new ChangeProposition.Command(viewer, known, request.content(), seen, request.unreadable())));
    }

    /** Draft → reviewed; refused (422) with everything that is missing. */
    @PostMapping("/{id}/review")
    @PreAuthorize("hasAuthority('SCOPE_propositions:write')")
    ResponseEntity<PropositionBody> review(
            @PathVariable String id,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
            Viewer viewer) {
        return answer(review.review(new ReviewProposition.Command(viewer, id(id), seen(ifMatch))));
    }

    /** Reviewed → active; the version that was active before is retired. */
    @PostMapping("/{id}/activate")
    @PreAuthorize("hasAuthority('SCOPE_propositions:write')")
    ResponseEntity<PropositionBody> activate(
            @PathVariable String id,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
            Viewer viewer) {
        return answer(activate.activate(new ActivateProposition.Command(viewer, id(id), seen(ifMatch))));
    }

    /** Active → retired. */
    @PostMapping("/{id}/retire")
    @PreAuthorize("hasAuthority('SCOPE_propositions:write')")
    ResponseEntity<PropositionBody> retire(
            @PathVariable String id,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
            Viewer viewer) {
        return answer(retire.retire(new RetireProposition.Command(viewer, id(id), seen(ifMatch))));
    }

    /**
     * Gives the draft up, reviewed or not: the active version stays (200 with it); a proposition that was never active
     * is gone (204).
     */
    @DeleteMapping("/{id}/draft")
    @PreAuthorize("hasAuthority('SCOPE_propositions:write')")
    ResponseEntity<PropositionBody> discard(
            @PathVariable String id,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
            Viewer viewer) {
        return discard.discard(new DiscardPropositionDraft.Command(viewer, id(id), seen(ifMatch)))
                .map(PropositionRestController::answer)
                .orElseGet(() -> ResponseEntity.noContent().build());
    }

    private static ResponseEntity<PropositionBody> answer(ValueProposition.Snapshot proposition) {
        return ResponseEntity.ok().eTag(EntityTags.of(proposition.revision())).body(PropositionBody.of(proposition));
    }

    private static Optional<Long> seen(@Nullable String ifMatch) {
        return EntityTags.expected(ifMatch);
    }

    static PropositionId id(String text) {
        return PropositionId.parse(text).orElseThrow(() -> DomainError.notFound("proposition-unknown"));
    }
}
