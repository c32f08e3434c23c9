package io.northloop.organisation.web;

import io.northloop.organisation.Editor;
import io.northloop.organisation.PersonRef;
import io.northloop.organisation.UnitRef;
import io.northloop.organisation.application.Change;
import io.northloop.organisation.application.OrganisationQueries;
import io.northloop.organisation.application.PersonDraft;
import io.northloop.organisation.application.PutPerson;
import io.northloop.organisation.port.OrganisationChart.PeopleFilter;
import io.northloop.organisation.port.OrganisationChart.PersonEntry;
import io.northloop.shared.Slice;
import io.northloop.shared.SliceRequest;
import io.northloop.shared.web.EntityTags;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Members of staff. */
@RestController
@RequestMapping("/api/v1/people")
@Tag(name = "Organisation")
class PeopleApi {

    private final PutPerson putPerson;
    private final OrganisationQueries queries;

    PeopleApi(PutPerson putPerson, OrganisationQueries queries) {
        this.putPerson = putPerson;
        this.queries = queries;
    }

    @Schema(name = "PersonWanted")
    record Body(
            @Schema(example = "林晓") @Nullable String name,

            @Schema(example = "lin.xiao@example.com") @Nullable
            String email,

            @Schema(example = "+86 21 5555 0100") @Nullable String phone,

            @Schema(example = "zh-CN", description = "the company's language when left out") @Nullable
            String locale,

            @Schema(example = "CENTRE_MANAGER") @Nullable String post,

            @Schema(example = "shanghai-pudong", description = "null for a post at headquarters") @Nullable
            String unitRef,

            @Schema(example = "chen.wei") @Nullable String deputyRef,

            @Schema(example = "true", defaultValue = "true") @Nullable
            Boolean active) {}

    @Schema(name = "Person")
    record Json(
            @Schema(example = "lin.xiao") String ref,
            @Schema(example = "林晓") String name,

            @Schema(example = "lin.xiao@example.com") @Nullable
            String email,

            @Schema(example = "+86 21 5555 0100") @Nullable String phone,
            @Schema(example = "zh-CN") String locale,
            @Schema(example = "CENTRE_MANAGER") String post,
            @Schema(example = "shanghai-pudong") @Nullable String unitRef,
            @Schema(example = "chen.wei") @Nullable String deputyRef,
            @Nullable LocalDate awayFrom,
            @Nullable LocalDate awayUntil,
            @Schema(example = "true") boolean active) {

        static Json of(PersonEntry person) {
            return new Json(
                    person.ref().value(),
                    person.name(),
                    person.email(),
                    person.phone(),
                    person.locale().tag(),
                    person.post(),
                    Optional.ofNullable(person.unitRef()).map(UnitRef::value).orElse(null),
                    Optional.ofNullable(person.deputyRef())
                            .map(PersonRef::value)
                            .orElse(null),
                    person.awayFrom(),
                    person.awayUntil(),
                    person.active());
        }
    }

    @PutMapping("/{ref}")
    @PreAuthorize("hasAuthority('SCOPE_organisation:write')")
    @Operation(summary = "Adds a member of staff, or changes the one with this reference")
    ResponseEntity<Json> put(
            Editor editor,
            @PathVariable String ref,
            @RequestBody Body body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        var draft = new PersonDraft(
                ref,
                body.name(),
                body.email(),
                body.phone(),
                body.locale(),
                body.post(),
                body.unitRef(),
                body.deputyRef(),
                body.active());
        var outcome = putPerson.put(new PutPerson.Command(editor, draft, EntityTags.expected(ifMatch)));
        return ResponseEntity.status(outcome.change() == Change.ADDED ? HttpStatus.CREATED : HttpStatus.OK)
                .eTag(EntityTags.of(outcome.person().version()))
                .body(Json.of(outcome.person()));
    }

    @GetMapping("/{ref}")
    @PreAuthorize("hasAnyAuthority('SCOPE_organisation:read', 'SCOPE_organisation:write')")
    @Operation(summary = "One member of staff")
    ResponseEntity<Json> one(Editor editor, @PathVariable String ref) {
        PersonEntry person = queries.person(editor, ref);
        return ResponseEntity.ok().eTag(EntityTags.of(person.version())).body(Json.of(person));
    }

    @GetMapping
    @PreAuthorize("hasAnyAuthority('SCOPE_organisation:read', 'SCOPE_organisation:write')")
    @Operation(summary = "Members of staff, by reference")
    Slice<Json> list(Editor editor, SliceRequest slice) {
        return queries.people(editor, PeopleFilter.none(), slice).map(Json::of);
    }
}
