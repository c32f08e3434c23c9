package io.northloop.measurement;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One satisfaction or effort of a breakdown.
 *
 * @param group value per grouping asked for, in that order, as in {@link NpsItem}
 */
public record RatingItem(Map<Grouping, String> group, RatingFigure figure) implements Grouped<RatingItem> {

    public RatingItem {
        group = Collections.unmodifiableMap(new LinkedHashMap<>(group));
    }

    @Override
    public RatingItem under(Map<Grouping, String> other) {
        return new RatingItem(other, figure);
    }
}
