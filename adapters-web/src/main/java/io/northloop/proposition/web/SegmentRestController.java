package io.northloop.proposition.web;

import io.northloop.access.Viewer;
import io.northloop.customer.LoyaltyCategory;
import io.northloop.proposition.ProfitTier;
import io.northloop.proposition.application.KeepSegment;
import io.northloop.proposition.application.ProfitGridQueries;
import io.northloop.proposition.application.SegmentQueries;
import io.northloop.proposition.application.SegmentView;
import io.northloop.proposition.model.Segment;
import io.northloop.proposition.model.SegmentRule;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Segments for other systems: their rules and how many customers fit, never who. */
@RestController
@RequestMapping("/api/v1/segments")
class SegmentRestController {

    private final SegmentQueries queries;
    private final ProfitGridQueries grid;
    private final KeepSegment keepSegment;

    SegmentRestController(SegmentQueries queries, ProfitGridQueries grid, KeepSegment keepSegment) {
        this.queries = queries;
        this.grid = grid;
        this.keepSegment = keepSegment;
    }

    /** All by name, with the figures of a quarter; of the last one that is over without {@code period}. */
    @GetMapping
    @PreAuthorize("hasAuthority('SCOPE_propositions:read')")
    Items list(Viewer viewer, @RequestParam(required = false) @Nullable String period) {
        return new Items(
                queries.withFigures(viewer, GridParameters.period(period, grid.lastQuarter())).stream()
                        .map(SegmentRestController::body)
                        .toList(),
                null);
    }

    /** Adds a segment: of cells of the profit grid, of customer attributes, or of both. */
    @PostMapping
    @PreAuthorize("hasAuthority('SCOPE_propositions:write')")
    @ResponseStatus(HttpStatus.CREATED)
    SegmentBody add(@RequestBody SegmentRequest request, Viewer viewer) {
        Segment kept = keepSegment.keep(new KeepSegment.Command(
                viewer, Optional.empty(), request.name() == null ? "" : request.name(), request.rule()));
        return body(kept, null, null, null);
    }

    private static SegmentBody body(SegmentView view) {
        return body(
                view.segment(),
                view.figures().customers(),
                view.figures().revenue(),
                view.figures().profit());
    }

    private static SegmentBody body(
            Segment segment, @Nullable Long customers, @Nullable BigDecimal revenue, @Nullable BigDecimal profit) {
        return new SegmentBody(
                segment.id().toString(),
                segment.name(),
                segment.rule().tiers(),
                segment.rule().categories(),
                segment.rule().attributes(),
                customers,
                revenue,
                profit);
    }

    /** A segment to be kept; conditions left out fit everybody. */
    record SegmentRequest(
            @Nullable String name,
            @Nullable Set<@Nullable ProfitTier> profitTiers,
            @Nullable Set<@Nullable LoyaltyCategory> categories,
            @Nullable Map<String, @Nullable String> attributes) {

        /** A value that is {@code null} is an empty one, which is refused. */
        SegmentRule rule() {
            Map<String, String> texts = new HashMap<>();
            if (attributes != null) {
                attributes.forEach((name, value) -> texts.put(name, value == null ? "" : value));
            }
            return new SegmentRule(present(profitTiers), present(categories), texts);
        }

        private static <E> Set<E> present(@Nullable Set<@Nullable E> choices) {
            Set<E> present = new HashSet<>();
            if (choices != null) {
                for (E choice : choices) {
                    if (choice != null) {
                        present.add(choice);
                    }
                }
            }
            return present;
        }
    }

    /** @param customers of the quarter asked for; {@code null} where none was */
    record SegmentBody(
            String id,
            String name,
            Set<ProfitTier> profitTiers,
            Set<LoyaltyCategory> categories,
            Map<String, String> attributes,
            @Nullable Long customers,
            @Nullable BigDecimal revenue,
            @Nullable BigDecimal profit) {}

    record Items(List<SegmentBody> items, @Nullable String next) {}
}
