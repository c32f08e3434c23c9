package io.northloop.measurement;

import io.northloop.survey.QuestionType;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The two figures made of single ratings: satisfaction and effort (docs/method.md, CSAT and CES). */
public enum RatingMeasure {
    /** Customer satisfaction score: how many of a hundred are satisfied, 4 or 5 on 1–5. */
    CSAT(QuestionType.SATISFACTION, 4, 1),
    /** Customer effort score: the mean of 1 very difficult … 7 very easy. */
    CES(QuestionType.EFFORT, 5, 2);

    private static final int PERCENT = 100;

    private final QuestionType type;
    private final int favourableFrom;
    private final int decimals;

    RatingMeasure(QuestionType type, int favourableFrom, int decimals) {
        this.type = type;
        this.favourableFrom = favourableFrom;
        this.decimals = decimals;
    }

    /** Of the questions whose answers make it. */
    public QuestionType type() {
        return type;
    }

    public int lowestPoint() {
        return type.points().min().orElseThrow();
    }

    public int highestPoint() {
        return type.points().max().orElseThrow();
    }

    /** Whether somebody who gave this point is satisfied, or found it easy. */
    public boolean isFavourable(int point) {
        return point >= favourableFrom;
    }

    /** What one answer of this point adds to the mean that the figure is: 0 or 100, or the point itself. */
    public int worth(int point) {
        return switch (this) {
            case CSAT -> isFavourable(point) ? PERCENT : 0;
            case CES -> point;
        };
    }

    /** The least that the figure can be. */
    public BigDecimal least() {
        return BigDecimal.valueOf(worth(lowestPoint()));
    }

    /** The most that the figure can be. */
    public BigDecimal most() {
        return BigDecimal.valueOf(worth(highestPoint()));
    }

    /** How many the figure is rounded to. */
    public int decimals() {
        return decimals;
    }

    /** Name in addresses, such as {@code csat}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<RatingMeasure> parse(String code) {
        return Arrays.stream(values())
                .filter(measure -> measure.code().equals(code))
                .findFirst();
    }
}
