package io.northloop.survey.web;

import io.northloop.access.Viewer;
import io.northloop.shared.web.EntityTags;
import io.northloop.shared.web.Sentences;
import io.northloop.survey.application.DiscardSurveyDraft;
import io.northloop.survey.application.DraftSurvey;
import io.northloop.survey.application.EditSurvey;
import io.northloop.survey.application.PublishSurvey;
import io.northloop.survey.application.RetireSurvey;
import io.northloop.survey.application.SurveyDesigns;
import io.northloop.survey.application.SurveyState;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
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

/** Designing surveys from other systems: drafts, versions, what changed between them. */
@RestController
@RequestMapping(path = "/api/v1/surveys", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Surveys")
class SurveyDesignController {

    private static final String READ = "hasAuthority('SCOPE_surveys:read')";
    private static final String WRITE = "hasAuthority('SCOPE_surveys:write')";
    private static final String IF_MATCH = "If-Match";

    private final SurveyDesigns designs;
    private final DraftSurvey draft;
    private final EditSurvey edit;
    private final DiscardSurveyDraft discard;
    private final PublishSurvey publish;
    private final RetireSurvey retire;
    private final Sentences sentences;

    SurveyDesignController(
            SurveyDesigns designs,
            DraftSurvey draft,
            EditSurvey edit,
            DiscardSurveyDraft discard,
            PublishSurvey publish,
            RetireSurvey retire,
            Sentences sentences) {
        this.designs = designs;
        this.draft = draft;
        this.edit = edit;
        this.discard = discard;
        this.publish = publish;
        this.retire = retire;
        this.sentences = sentences;
    }

    @PostMapping
    @PreAuthorize(WRITE)
    @Operation(
            summary = "Begin a survey as a draft",
            description =
                    "From a template, as a copy, or from a definition, which then has to keep every rule of design; all that is"
                            + " wrong with one is named at once, by pointers below /definition, and nothing is stored.")
    ResponseEntity<SurveyStateJson> draft(Viewer viewer, @RequestBody NewSurveyRequest request) {
        SurveyState drafted = draft.execute(request.command(viewer));
        return ResponseEntity.created(URI.create("/api/v1/surveys/" + drafted.ref()))
                .eTag(EntityTags.of(drafted.revision()))
                .body(state(drafted));
    }

    @GetMapping("/{ref}/design")
    @PreAuthorize(READ)
    @Operation(summary = "A survey with all its versions, and the rules that its draft breaks")
    ResponseEntity<SurveyStateJson> design(Viewer viewer, @PathVariable String ref) {
        return answer(designs.one(viewer, ref));
    }

    @PutMapping("/{ref}/draft")
    @PreAuthorize(WRITE)
    @Operation(
            summary = "Replace the draft",
            description =
                    "Needs If-Match, without it 428. After a published version this begins the next one. A draft may break rules of"
                            + " design; which ones, the reply says.")
    ResponseEntity<SurveyStateJson> edit(
            Viewer viewer,
            @PathVariable String ref,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody Map<String, @Nullable Object> definition) {
        long seen = EntityTags.required(ifMatch);
        return answer(edit.execute(new EditSurvey.Command(viewer, ref, DefinitionBody.read(definition), seen)));
    }

    @DeleteMapping("/{ref}/draft")
    @PreAuthorize(WRITE)
    @Operation(summary = "Give the draft up", description = "The version in force stays.")
    ResponseEntity<SurveyStateJson> discard(
            Viewer viewer,
            @PathVariable String ref,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch) {
        return answer(discard.execute(new DiscardSurveyDraft.Command(viewer, ref, EntityTags.expected(ifMatch))));
    }

    @PostMapping("/{ref}/publish")
    @PreAuthorize(WRITE)
    @Operation(
            summary = "Put the draft in force",
            description = "Refused (422) with every rule of design that it breaks.")
    ResponseEntity<SurveyStateJson> publish(
            Viewer viewer,
            @PathVariable String ref,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch) {
        return answer(publish.execute(new PublishSurvey.Command(viewer, ref, EntityTags.expected(ifMatch))));
    }

    @PostMapping("/{ref}/retire")
    @PreAuthorize(WRITE)
    @Operation(
            summary = "Ask a survey no more",
            description = "Refused (409) while an active programme asks it. What was answered stays.")
    ResponseEntity<SurveyStateJson> retire(
            Viewer viewer,
            @PathVariable String ref,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch) {
        return answer(retire.execute(new RetireSurvey.Command(viewer, ref, EntityTags.expected(ifMatch))));
    }

    @GetMapping("/{ref}/versions/{number}")
    @PreAuthorize(READ)
    @Operation(
            summary = "One version as a definition that can be imported",
            description = "Described by /api/survey-definition.v1.schema.json.")
    Map<String, Object> version(Viewer viewer, @PathVariable String ref, @PathVariable int number) {
        return DefinitionBody.exported(designs.version(viewer, ref, number));
    }

    record Changes(List<ChangeJson> items) {}

    @GetMapping("/{ref}/versions/{number}/changes")
    @PreAuthorize(READ)
    @Operation(summary = "What a version asks otherwise than an earlier one")
    Changes changes(Viewer viewer, @PathVariable String ref, @PathVariable int number, @RequestParam int since) {
        return new Changes(designs.changes(viewer, ref, since, number).stream()
                .map(ChangeJson::of)
                .toList());
    }

    private ResponseEntity<SurveyStateJson> answer(SurveyState survey) {
        return ResponseEntity.ok().eTag(EntityTags.of(survey.revision())).body(state(survey));
    }

    private SurveyStateJson state(SurveyState survey) {
        return SurveyStateJson.of(survey, sentences);
    }
}
