package io.northloop.response.web;

import io.northloop.access.Viewer;
import io.northloop.customer.LoyaltyCategory;
import io.northloop.response.application.RecordResponse;
import io.northloop.response.application.ResponseQueries;
import io.northloop.shared.DomainError;
import io.northloop.shared.Fault;
import io.northloop.shared.Faults;
import io.northloop.shared.Slice;
import io.northloop.shared.SliceRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Answers for other systems. */
@RestController
@RequestMapping(path = "/api/v1/responses")
@Tag(name = "Responses")
class ResponseController {

    private final RecordResponse record;
    private final ResponseQueries queries;

    ResponseController(RecordResponse record, ResponseQueries queries) {
        this.record = record;
        this.queries = queries;
    }

    record ResponseRequest(
            @Nullable String id,
            @Nullable String surveyRef,
            @Nullable String unitRef,
            @Nullable String customerRef,
            @Nullable String adviserRef,
            @Nullable String touchpoint,
            @Nullable OffsetDateTime answeredAt,
            @Nullable List<GivenValues.@Nullable AnswerBody> answers,
            @Nullable BigDecimal weight,
            @Nullable String locale,
            @Nullable Map<String, @Nullable String> attributes) {}

    record ResponseReceipt(String id, @Nullable LoyaltyCategory category) {}

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @PreAuthorize("hasAuthority('SCOPE_responses:write')")
    @Operation(
            summary = "Record an answer that was collected elsewhere",
            description = "Idempotent by id; the same id with another body is refused (409).")
    ResponseReceipt record(Viewer viewer, @RequestBody ResponseRequest body) {
        RecordResponse.Result result = record.execute(new RecordResponse.Command(
                viewer,
                body.id(),
                body.surveyRef(),
                body.unitRef(),
                body.customerRef(),
                body.adviserRef(),
                body.touchpoint(),
                body.answeredAt() == null ? null : body.answeredAt().toInstant(),
                GivenValues.read(body.answers()),
                body.weight(),
                body.locale(),
                attributes(body.attributes())));
        return new ResponseReceipt(result.id().toString(), result.category().orElse(null));
    }

    private static Map<String, String> attributes(@Nullable Map<String, @Nullable String> given) {
        Map<String, String> attributes = new LinkedHashMap<>();
        Faults faults = new Faults();
        if (given != null) {
            given.forEach((name, value) -> {
                if (value == null) {
                    faults.add(Fault.at("/attributes/" + name.replace("~", "~0").replace("/", "~1"), "required"));
                } else {
                    attributes.put(name, value);
                }
            });
        }
        faults.throwIfAny(DomainError.Kind.MALFORMED, "invalid");
        return attributes;
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @PreAuthorize("hasAuthority('SCOPE_responses:read')")
    @Operation(
            summary = "Answers, the last received first",
            description = "Free text is masked. Clients confined to units are refused (403).")
    Slice<ResponseJson> responses(Viewer viewer, CriteriaParameters criteria, SliceRequest slice) {
        return queries.responses(viewer, criteria.criteria(), slice).map(ResponseJson::of);
    }
}
