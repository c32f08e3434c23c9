package io.northloop.measurement.web;

import io.northloop.measurement.application.SamplePlan;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How many answers each centre needs. */
record SampleSizeJson(
        @Schema(description = "Answers that suffice wherever answers vary the most", example = "382")
        long worst,

        @Nullable
        @Schema(description = "Answers in each of two groups so that the difference is found", example = "392")
        Long perGroup,

        List<CentreJson> items) {

    record CentreJson(
            @Schema(example = "pudong") String unit,

            @Schema(description = "Had in the period", example = "120")
            long answers,

            @Schema(description = "Of one answer, 0 … 1, as expected of the centre", example = "0.64")
            double variance,

            @Schema(example = "243") long needed,
            @Schema(example = "123") long missing,

            @Nullable @Schema(description = "Points, of the answers had", example = "14.2")
            Double marginOfError,

            @Nullable @Schema(example = "0.344") Double responseRate,

            @Nullable @Schema(description = "For the needed answers at that rate", example = "707")
            Long invitations) {}

    static SampleSizeJson of(SamplePlan plan) {
        return new SampleSizeJson(
                plan.worst(),
                plan.perGroup(),
                plan.rows().stream()
                        .map(row -> new CentreJson(
                                row.unit().ref().value(),
                                row.answers(),
                                row.variance(),
                                row.needed(),
                                row.missing(),
                                row.marginNow(),
                                row.responseRate(),
                                row.invitations()))
                        .toList());
    }
}
