package io.northloop.measurement.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.northloop.measurement.CsiFigure;
import io.northloop.measurement.CsiItem;
import io.northloop.measurement.CsiLevel;
import io.northloop.measurement.Grouping;
import io.northloop.measurement.MeanInterval;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Indices by group, in the order of the groups. */
record CsiItemsJson(List<CsiFigureJson> items) {

    static CsiItemsJson of(List<CsiItem> items) {
        return new CsiItemsJson(items.stream()
                .map(item -> CsiFigureJson.of(group(item.group()), item.figure()))
                .toList());
    }

    /** What the answers say nothing about is {@code null}. */
    static Map<String, @Nullable String> group(Map<Grouping, String> values) {
        Map<String, @Nullable String> group = new LinkedHashMap<>();
        values.forEach((grouping, value) -> group.put(grouping.code(), value.isEmpty() ? null : value));
        return group;
    }

    /** An index on the wire. What may not be shown is {@code null}. */
    record CsiFigureJson(
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Map<String, @Nullable String> group,

            @Schema(example = "1") int model,
            @Nullable @Schema(example = "64") Long n,

            @Nullable
            @Schema(
                    description = "Respondents asked by another model, who do not count here; null below HQ",
                    example = "0")
            Long otherModels,

            @Nullable @Schema(example = "780.25") BigDecimal index,
            @Nullable @Schema(example = "780.3") BigDecimal indexRounded,
            @Nullable MeanIntervalJson interval,
            @Nullable @Schema(example = "30.1") Double marginOfError,
            @Nullable @Schema(example = "120.4") Double standardDeviation,
            @Nullable @Schema(example = "15.05") Double standardError,
            @Nullable @Schema(example = "GOOD") CsiLevel level,

            @Schema(description = "The interval spans a cut between levels")
            boolean borderline,

            @Schema(description = "At least 50 answers, as a level needs")
            boolean sufficient,

            List<DimensionJson> dimensions) {

        static CsiFigureJson of(@Nullable Map<String, @Nullable String> group, CsiFigure figure) {
            return new CsiFigureJson(
                    group,
                    figure.model(),
                    figure.n(),
                    figure.otherModels(),
                    figure.index(),
                    figure.indexRounded(),
                    MeanIntervalJson.of(figure.interval()),
                    figure.marginOfError(),
                    figure.standardDeviation(),
                    figure.standardError(),
                    figure.level(),
                    figure.borderline(),
                    figure.sufficient(),
                    figure.dimensions().stream().map(DimensionJson::of).toList());
        }
    }

    record DimensionJson(@Schema(example = "initiation") String code, PartJson figure, List<ItemJson> items) {

        static DimensionJson of(CsiFigure.Dimension dimension) {
            return new DimensionJson(
                    dimension.code(),
                    PartJson.of(dimension.figure()),
                    dimension.items().stream()
                            .map(item -> new ItemJson(item.code(), PartJson.of(item.figure())))
                            .toList());
        }
    }

    record ItemJson(@Schema(example = "booking") String code, PartJson figure) {}

    /** A mean in points. */
    record PartJson(
            @Nullable Long n,
            @Nullable BigDecimal points,
            @Nullable BigDecimal pointsRounded,
            @Nullable MeanIntervalJson interval) {

        static PartJson of(CsiFigure.Part part) {
            return new PartJson(part.n(), part.points(), part.pointsRounded(), MeanIntervalJson.of(part.interval()));
        }
    }

    /** By Student's t, in points of the index. */
    record MeanIntervalJson(
            @Schema(example = "750.2") double low,
            @Schema(example = "810.3") double high,
            @Schema(example = "0.95") BigDecimal confidence) {

        static @Nullable MeanIntervalJson of(@Nullable MeanInterval interval) {
            return interval == null
                    ? null
                    : new MeanIntervalJson(
                            interval.low(),
                            interval.high(),
                            interval.confidence().level());
        }
    }
}
