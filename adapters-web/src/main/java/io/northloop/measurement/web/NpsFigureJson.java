package io.northloop.measurement.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.northloop.measurement.Display;
import io.northloop.measurement.Grouping;
import io.northloop.measurement.Interval;
import io.northloop.measurement.NpsFigure;
import io.northloop.measurement.NpsItem;
import io.northloop.measurement.NpsLevel;
import io.northloop.measurement.ScoreCounts;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A figure on the wire. What may not be shown is {@code null}.
 *
 * @param group value per grouping; {@code null} where the answers say nothing about it
 * @param scores how many answers gave 0, 1, … 10
 * @param weighted sums of weights, when asked for
 * @param feedbackRate the response rate without answers under suspicion
 */
record NpsFigureJson(
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Map<String, @Nullable String> group,
        @Nullable @Schema(example = "2746") Long n,
        @Nullable @Schema(example = "1436") Long promoters,
        @Nullable @Schema(example = "968") Long passives,
        @Nullable @Schema(example = "342") Long detractors,
        @Nullable List<Long> scores,
        @Nullable @Schema(example = "39.83976693372177") Double nps,
        @Nullable @Schema(example = "39.8") BigDecimal npsRounded,
        @Nullable IntervalJson interval,
        @Nullable @Schema(example = "2.6148") Double marginOfError,
        @Nullable @Schema(example = "1.3326") Double standardError,
        @Nullable @Schema(example = "GOOD") NpsLevel level,
        @Schema(example = "FULL") Display display,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable WeightsJson weighted,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Double effectiveN,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long invited,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long responded,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Double responseRate,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Double feedbackRate) {

    /** An interval in points of NPS. */
    record IntervalJson(
            @Schema(example = "37.18") double low,
            @Schema(example = "42.41") double high,
            @Schema(example = "0.95") BigDecimal confidence,
            @Schema(example = "adjusted-wald") String method) {

        static @Nullable IntervalJson of(@Nullable Interval interval) {
            return interval == null
                    ? null
                    : new IntervalJson(
                            interval.low(),
                            interval.high(),
                            interval.confidence().level(),
                            interval.method().code());
        }
    }

    /** Sums of weights per category. */
    record WeightsJson(BigDecimal promoters, BigDecimal passives, BigDecimal detractors) {}

    static NpsFigureJson of(NpsItem item) {
        Map<String, @Nullable String> group = new LinkedHashMap<>();
        for (Map.Entry<Grouping, String> entry : item.group().entrySet()) {
            group.put(entry.getKey().code(), entry.getValue().isEmpty() ? null : entry.getValue());
        }
        return of(group, item.figure(), item.response());
    }

    static NpsFigureJson of(NpsFigure figure) {
        return of(null, figure, null);
    }

    static NpsFigureJson of(NpsFigure figure, NpsItem.@Nullable Response response) {
        return of(null, figure, response);
    }

    private static NpsFigureJson of(
            @Nullable Map<String, @Nullable String> group, NpsFigure figure, NpsItem.@Nullable Response response) {
        NpsFigure.Weights weights = figure.weights();
        ScoreCounts scores = figure.scores();
        return new NpsFigureJson(
                group,
                figure.n(),
                figure.promoters(),
                figure.passives(),
                figure.detractors(),
                scores == null ? null : scores.counts(),
                figure.nps(),
                figure.npsRounded(),
                IntervalJson.of(figure.interval()),
                figure.marginOfError(),
                figure.standardError(),
                figure.level(),
                figure.display(),
                weights == null ? null : new WeightsJson(weights.promoters(), weights.passives(), weights.detractors()),
                weights == null ? null : weights.effectiveN(),
                response == null ? null : response.invited(),
                response == null ? null : response.responded(),
                response == null ? null : response.rate(),
                response == null ? null : response.feedbackRate());
    }
}
