package io.northloop.measurement.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Parameters of a figure as they were written, so that every wrong one can be named at once. */
record NpsParameters(
        @Nullable @Schema(description = "A centre, or a region with all its centres")
        String unit,

        @Nullable @Schema(description = "Survey ref") String survey,

        @Nullable @Schema(description = "Programme ref") String programme,

        @Nullable String touchpoint,

        @Nullable
        @Schema(
                description =
                        "Id of a segment: only answers of customers who were members when the quarter of the answer began")
        String segment,

        @Nullable
        @Schema(format = "date", description = "First day of answering, in the company's zone", example = "2026-10-01")
        String from,

        @Nullable @Schema(format = "date", description = "Last day of answering, inclusive", example = "2026-10-31")
        String to,

        @Nullable
        @Schema(
                allowableValues = {"TRANSACTIONAL", "RELATIONAL", "CSI", "EMPLOYEE"},
                description = "Kinds are never pooled; without kind and survey: TRANSACTIONAL")
        String kind,

        @Nullable
        @Schema(
                description =
                        "Any of unit, region, day, week, month, quarter, touchpoint, adviser, survey, programme, segment")
        List<String> groupBy,

        @Nullable
        @Schema(
                allowableValues = {"0.90", "0.95", "0.99"},
                defaultValue = "0.95")
        String confidence,

        @Nullable
        @Schema(
                allowableValues = {"adjusted-wald", "wald", "score"},
                defaultValue = "adjusted-wald",
                description = "Weighted figures always carry the linearised Wald interval")
        String method,

        @Nullable
        @Schema(
                allowableValues = {"true", "false"},
                defaultValue = "false")
        String weighted,

        @Nullable
        @Schema(
                allowableValues = {"all", "trusted"},
                defaultValue = "all",
                description =
                        "trusted leaves out answers that headquarters suspects or has excluded; only for clients that see the whole company")
        String integrity) {}
