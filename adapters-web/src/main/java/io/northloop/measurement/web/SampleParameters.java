package io.northloop.measurement.web;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a sample is planned by, as it was written. */
record SampleParameters(
        @Nullable @Schema(description = "A centre, or a region with all its centres")
        String unit,

        @Nullable @Schema(description = "Survey ref") String survey,
        @Nullable @Schema(description = "Programme ref") String programme,
        @Nullable String touchpoint,

        @Nullable @Schema(format = "date", description = "First day of the answers that are looked at")
        String from,

        @Nullable @Schema(format = "date", description = "Last day, inclusive")
        String to,

        @Nullable @Schema(allowableValues = {"TRANSACTIONAL", "RELATIONAL", "CSI"})
        String kind,

        @Nullable
        @Schema(
                allowableValues = {"0.90", "0.95", "0.99"},
                defaultValue = "0.95")
        String confidence,

        @Nullable @Schema(description = "Points of NPS, 0.1 … 100", defaultValue = "10")
        String margin,

        @Nullable @Schema(description = "Customers of each centre, where no more exist", example = "900")
        String population,

        @Nullable @Schema(description = "Points of NPS between two groups, 0.1 … 200", example = "20")
        String difference,

        @Nullable @Schema(description = "0.5 … 0.999", defaultValue = "0.8")
        String power) {

    NpsParameters figure() {
        return new NpsParameters(
                unit, survey, programme, touchpoint, null, from, to, kind, null, confidence, null, null, null);
    }
}
