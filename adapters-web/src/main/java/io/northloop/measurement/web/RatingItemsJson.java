package io.northloop.measurement.web;

import io.northloop.measurement.Display;
import io.northloop.measurement.RatingFigure;
import io.northloop.measurement.RatingItem;
import io.northloop.measurement.RatingMeasure;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Satisfaction or effort by group, in the order of the groups. What may not be shown is {@code null}. */
record RatingItemsJson(RatingMeasure measure, List<RatingJson> items) {

    static RatingItemsJson of(RatingMeasure measure, List<RatingItem> items) {
        return new RatingItemsJson(measure, items.stream().map(RatingJson::of).toList());
    }

    record RatingJson(
            Map<String, @Nullable String> group,
            @Nullable @Schema(example = "120") Long n,

            @Nullable @Schema(description = "How many gave each point, by the point")
            Map<String, Long> points,

            @Nullable
            @Schema(
                    description =
                            "CSAT: satisfied (4 and 5 of 1–5) in percent; CES: mean of 1 very difficult … 7 very easy",
                    example = "82.5")
            Double value,

            @Nullable @Schema(example = "82.5") BigDecimal valueRounded,

            @Schema(description = "In the unit of the value: Wilson's of a share, by Student's t of a mean")
            CsiItemsJson.@Nullable MeanIntervalJson interval,

            @Nullable @Schema(example = "3.47") Double standardError,

            @Nullable @Schema(description = "Of the points given", example = "4.21")
            Double mean,

            @Nullable @Schema(description = "Share of 4 and 5 (CSAT) or 5 to 7 (CES), 0 to 1", example = "0.825")
            Double favourable,

            Display display,

            @Nullable @Schema(description = "Only of weighted figures")
            Double effectiveN) {

        static RatingJson of(RatingItem item) {
            RatingFigure figure = item.figure();
            return new RatingJson(
                    CsiItemsJson.group(item.group()),
                    figure.n(),
                    points(figure),
                    figure.value(),
                    figure.valueRounded(),
                    CsiItemsJson.MeanIntervalJson.of(figure.interval()),
                    figure.standardError(),
                    figure.mean(),
                    figure.favourable(),
                    figure.display(),
                    figure.effectiveN());
        }

        private static @Nullable Map<String, Long> points(RatingFigure figure) {
            List<Long> counts = figure.counts();
            if (counts == null) {
                return null;
            }
            Map<String, Long> points = new LinkedHashMap<>();
            for (int place = 0; place < counts.size(); place++) {
                points.put(Integer.toString(figure.measure().lowestPoint() + place), counts.get(place));
            }
            return points;
        }
    }
}
