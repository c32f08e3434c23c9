package io.northloop.response.web;

import io.northloop.access.Viewer;
import io.northloop.customer.LoyaltyCategory;
import io.northloop.response.application.CorrectResponse;
import io.northloop.response.application.EraseResponse;
import io.northloop.shared.web.EntityTags;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Answers put right or erased by other systems that see the whole company. */
@RestController
@RequestMapping("/api/v1/responses/{id}")
@Tag(name = "Responses")
class AmendmentController {

    private final CorrectResponse correctResponse;
    private final EraseResponse eraseResponse;

    AmendmentController(CorrectResponse correctResponse, EraseResponse eraseResponse) {
        this.correctResponse = correctResponse;
        this.eraseResponse = eraseResponse;
    }

    record CorrectionRequest(
            @Nullable List<GivenValues.@Nullable AnswerBody> answers,
            @Nullable String reason) {}

    record CorrectionReceipt(
            String id, @Nullable Integer score, @Nullable LoyaltyCategory category, int corrections) {

        static CorrectionReceipt of(CorrectResponse.Result result) {
            return new CorrectionReceipt(
                    result.id().toString(),
                    result.score().orElse(null),
                    result.category().orElse(null),
                    result.corrections());
        }
    }

    record ErasureRequest(@Nullable String reason) {}

    @PostMapping(
            path = "/correct",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @PreAuthorize("hasAuthority('SCOPE_responses:write')")
    @Operation(
            summary = "Correct an answer that was recorded wrongly",
            description = "Scope responses:write, of a client that sees the whole company, for answers that came from a"
                    + " machine or a file (others: 403 answer-given-here). Marks and choices, by the rules"
                    + " of the version that was answered; a null takes the answer to an optional question away."
                    + " The respondent's own words stay. If-Match may name the number of corrections seen (412"
                    + " when there are more). Every figure is exact at once; a case that the answer opened stays.")
    ResponseEntity<CorrectionReceipt> correct(
            Viewer viewer,
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody CorrectionRequest body) {
        CorrectResponse.Result result = correctResponse.correct(new CorrectResponse.Command(
                viewer,
                id,
                body.answers() == null ? List.of() : GivenValues.read(body.answers()),
                body.reason(),
                EntityTags.expected(ifMatch)));
        return ResponseEntity.ok().eTag(EntityTags.of(result.corrections())).body(CorrectionReceipt.of(result));
    }

    @PostMapping(path = "/erase", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @PreAuthorize("hasAuthority('SCOPE_responses:write')")
    @Operation(
            summary = "Erase an answer",
            description = "Scope responses:write, of a client that sees the whole company, for answers that came from a"
                    + " machine or a file (others: 403 answer-given-here). For an answer that its respondent"
                    + " takes back, or that never should have been recorded. It is gone for good, from every list"
                    + " and every figure; the same id sent again is refused (410).")
    void erase(Viewer viewer, @PathVariable String id, @RequestBody ErasureRequest body) {
        eraseResponse.erase(new EraseResponse.Command(viewer, id, body.reason()));
    }
}
