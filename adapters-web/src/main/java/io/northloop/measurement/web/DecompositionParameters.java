package io.northloop.measurement.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Filters that hold for both periods of a change, as they were written. */
record DecompositionParameters(
        @Nullable @Schema(description = "A centre, or a region with all its centres")
        String unit,

        @Nullable @Schema(description = "Survey ref") String survey,
        @Nullable @Schema(description = "Programme ref") String programme,
        @Nullable String touchpoint,
        @Nullable @Schema(description = "Id of a segment") String segment,

        @Nullable
        @Schema(
                allowableValues = {"TRANSACTIONAL", "RELATIONAL", "CSI"},
                description = "Kinds are never pooled; without kind and survey: TRANSACTIONAL")
        String kind,

        @Nullable @Schema(description = "unit, region or touchpoint; unit without")
        List<String> groupBy,

        @Nullable
        @Schema(
                allowableValues = {"0.90", "0.95", "0.99"},
                defaultValue = "0.95")
        String confidence,

        @Nullable
        @Schema(
                allowableValues = {"adjusted-wald", "wald", "score"},
                defaultValue = "adjusted-wald")
        String method,

        @Nullable
        @Schema(
                allowableValues = {"all", "trusted"},
                defaultValue = "all")
        String integrity) {

    NpsParameters during(@Nullable String from, @Nullable String to) {
        return new NpsParameters(
                unit,
                survey,
                programme,
                touchpoint,
                segment,
                from,
                to,
                kind,
                groupBy,
                confidence,
                method,
                null,
                integrity);
    }
}
