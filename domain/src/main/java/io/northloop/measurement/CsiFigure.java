package io.northloop.measurement;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A customer satisfaction index with everything that must stand beside it. What may not be shown is {@code null}.
 *
 * @param model number of the model of the index; answers by another are never mixed in
 * @param n respondents with an index
 * @param otherModels respondents of the group who were asked by another model and do not count; {@code null} below HQ
 * @param index 100 … 1000 points, unrounded
 * @param indexRounded one decimal
 * @param interval clipped to 100 … 1000
 * @param marginOfError half the width of the interval before clipping, in points
 * @param standardDeviation of single respondents, in points
 * @param standardError in points
 * @param level {@code null} as well where the sample is insufficient
 * @param borderline whether the interval spans a cut between levels
 * @param sufficient whether there are the {@value #SUFFICIENT} answers that a level needs
 * @param dimensions in the order of the model
 */
public record CsiFigure(
        int model,
        @Nullable Long n,
        @Nullable Long otherModels,
        @Nullable BigDecimal index,
        @Nullable BigDecimal indexRounded,
        @Nullable MeanInterval interval,
        @Nullable Double marginOfError,
        @Nullable Double standardDeviation,
        @Nullable Double standardError,
        @Nullable CsiLevel level,
        boolean borderline,
        boolean sufficient,
        List<Dimension> dimensions) {

    /** Completed answers that an index needs for its level, and for being shown below HQ at all (method §3, §5). */
    public static final long SUFFICIENT = 50;

    public CsiFigure {
        dimensions = List.copyOf(dimensions);
    }

    /** @param code such as {@code initiation} */
    public record Dimension(String code, Part figure, List<Item> items) {

        public Dimension {
            items = List.copyOf(items);
        }
    }

    /** @param code such as {@code booking} */
    public record Item(String code, Part figure) {}

    /**
     * A dimension's or an item's mean.
     *
     * @param n respondents who rated it
     * @param points 100 … 1000, unrounded; {@code null} where it is hidden
     * @param interval clipped to 100 … 1000
     */
    public record Part(
            @Nullable Long n,
            @Nullable BigDecimal points,
            @Nullable BigDecimal pointsRounded,
            @Nullable MeanInterval interval) {}
}
