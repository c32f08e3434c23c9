package io.northloop.integrity.web;

import io.northloop.access.Viewer;
import io.northloop.customer.LoyaltyCategory;
import io.northloop.integrity.Standing;
import io.northloop.integrity.application.DoubtedAnswer;
import io.northloop.integrity.application.SuspicionQueries;
import io.northloop.integrity.model.Decision;
import io.northloop.shared.DomainError;
import io.northloop.shared.Fault;
import io.northloop.shared.Slice;
import io.northloop.shared.SliceRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Answers under suspicion, for other systems that see the whole company; people decide. */
@RestController
@RequestMapping(path = "/api/v1/integrity", produces = "application/json")
@Tag(name = "Integrity")
class SuspicionApiController {

    private final SuspicionQueries suspicions;

    SuspicionApiController(SuspicionQueries suspicions) {
        this.suspicions = suspicions;
    }

    /**
     * How an answer stands.
     *
     * @param reason masked
     * @param decisions how many there were on it
     */
    record SuspicionJson(
            String responseId,
            String surveyRef,
            String unitRef,
            @Nullable Integer score,
            @Nullable LoyaltyCategory category,
            Instant answeredAt,
            Standing standing,
            String reason,
            Instant decidedAt,
            int decisions) {

        static SuspicionJson of(DoubtedAnswer doubted) {
            Decision last = doubted.decisions().getLast();
            return new SuspicionJson(
                    doubted.answer().id().toString(),
                    doubted.answer().survey().value(),
                    doubted.answer().unit().value(),
                    doubted.answer().score().orElse(null),
                    doubted.answer().category().orElse(null),
                    doubted.answer().answeredAt(),
                    last.standing(),
                    last.reason(),
                    last.at(),
                    doubted.number());
        }
    }

    @GetMapping("/suspicions")
    @PreAuthorize("hasAuthority('SCOPE_integrity:read')")
    @Operation(
            summary = "Answers that headquarters has decided on, the latest decided first",
            description =
                    "Scope integrity:read, of a client that sees the whole company. standing SUSPECTED, EXCLUDED or"
                            + " RESTORED, else all. Figures leave out suspected and excluded answers with integrity=trusted.")
    Slice<SuspicionJson> suspicions(
            Viewer viewer, @RequestParam(required = false) @Nullable String standing, SliceRequest slice) {
        Optional<Standing> wanted = StandingText.parse(standing);
        if (wanted.isEmpty() && standing != null && !standing.isEmpty()) {
            throw DomainError.withFaults(
                    DomainError.Kind.MALFORMED, "malformed", List.of(Fault.at("standing", "one-of", StandingText.ALL)));
        }
        return suspicions.list(viewer, wanted, slice).map(SuspicionJson::of);
    }
}
