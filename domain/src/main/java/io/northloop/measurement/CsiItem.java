package io.northloop.measurement;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One index of a breakdown.
 *
 * @param group value per grouping asked for, in that order, as in {@link NpsItem}
 */
public record CsiItem(Map<Grouping, String> group, CsiFigure figure) implements Grouped<CsiItem> {

    public CsiItem {
        group = Collections.unmodifiableMap(new LinkedHashMap<>(group));
    }

    @Override
    public CsiItem under(Map<Grouping, String> other) {
        return new CsiItem(other, figure);
    }
}
