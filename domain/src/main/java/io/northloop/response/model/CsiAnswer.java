package io.northloop.response.model;

import io.northloop.survey.CsiModel;
import io.northloop.survey.CsiScore;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an answer to a CSI survey adds to the index. Lists are in the order of the model; {@code null} stands for what
 * was not answered.
 *
 * @param model number of the model that the survey asks
 * @param index 100 … 1000; empty when less than half of the dimension weight was answered
 * @param dimensions points 100 … 1000
 * @param items ratings 1 … 10, all dimensions' one after the other
 */
public record CsiAnswer(
        int model, Optional<BigDecimal> index, List<@Nullable BigDecimal> dimensions, List<@Nullable Integer> items) {

    /** The same without the zeros behind its points, so that equal ones are equal. */
    public CsiAnswer plain() {
        return new CsiAnswer(
                model,
                index.map(BigDecimal::stripTrailingZeros),
                dimensions.stream()
                        .<@Nullable BigDecimal>map(points -> points == null ? null : points.stripTrailingZeros())
                        .toList(),
                items);
    }

    /** Empty when no item was rated at all. */
    public static Optional<CsiAnswer> of(CsiModel model, Answers answers) {
        Map<String, BigDecimal> ratings = new LinkedHashMap<>();
        answers.byQuestion().forEach((question, value) -> {
            if (value instanceof AnswerValue.Points points) {
                ratings.put(question, BigDecimal.valueOf(points.value()));
            }
        });
        CsiScore score = model.score(ratings);
        if (score.dimensions().isEmpty()) {
            return Optional.empty();
        }
        List<@Nullable BigDecimal> dimensions = model.dimensions().stream()
                .<@Nullable BigDecimal>map(dimension -> score.dimensions().get(dimension.code()))
                .toList();
        List<@Nullable Integer> items = model.dimensions().stream()
                .flatMap(dimension -> dimension.items().stream().map(dimension::question))
                .<@Nullable Integer>map(question -> {
                    BigDecimal rating = ratings.get(question);
                    return rating == null ? null : rating.intValueExact();
                })
                .toList();
        return Optional.of(new CsiAnswer(model.version(), score.index(), dimensions, items));
    }
}
