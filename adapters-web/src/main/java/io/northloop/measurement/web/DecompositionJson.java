package io.northloop.measurement.web;

import io.northloop.measurement.NpsDecomposition;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Why an NPS changed. All {@code null} and empty where one of the periods has no NPS to show. */
record DecompositionJson(
        @Nullable @Schema(description = "After minus before, in points", example = "-27.0")
        Double change,

        @Nullable @Schema(description = "Points by the groups' own changes", example = "-24.5")
        Double rate,

        @Nullable @Schema(description = "Points by shifts between the groups", example = "-2.5")
        Double mix,

        @Nullable NpsComparisonJson comparison,
        List<GroupJson> items) {

    record GroupJson(
            @Nullable
            @Schema(
                    description = "Null for all groups together that have fewer than 10 answers in one of the periods",
                    example = "suzhou")
            String group,

            NpsFigureJson before,
            NpsFigureJson after,
            @Schema(example = "0.12") double shareBefore,
            @Schema(example = "0.10") double shareAfter,
            @Schema(example = "-2.9") double rate,
            @Schema(example = "0.1") double mix) {}

    static DecompositionJson of(Optional<NpsDecomposition> decomposition) {
        return decomposition
                .map(change -> new DecompositionJson(
                        change.comparison().difference(),
                        change.rate(),
                        change.mix(),
                        NpsComparisonJson.of(change.comparison()),
                        change.rows().stream()
                                .map(row -> new GroupJson(
                                        row.group(),
                                        NpsFigureJson.of(row.before()),
                                        NpsFigureJson.of(row.after()),
                                        row.shareBefore(),
                                        row.shareAfter(),
                                        row.rate(),
                                        row.mix()))
                                .toList()))
                .orElseGet(() -> new DecompositionJson(null, null, null, null, List.of()));
    }
}
