package io.northloop.measurement.web;

import io.northloop.measurement.CsiFigure;
import io.northloop.measurement.CsiLevel;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An index as the page shows it, or why there is none.
 *
 * @param name of the unit
 * @param region of a centre; {@code null} for a region
 * @param dimensions in the model's order, in the reader's language
 */
record CsiView(
        @Nullable String ref,
        String name,
        @Nullable String region,
        CsiFigure figure,
        List<CsiView.Dimension> dimensions) {

    CsiView {
        dimensions = List.copyOf(dimensions);
    }

    /** @param weight in percent of the index */
    record Dimension(String name, Number weight, CsiFigure.Part figure, List<Item> items) {
        Dimension {
            items = List.copyOf(items);
        }
    }

    record Item(String name, CsiFigure.Part figure) {}

    public boolean isShown() {
        return figure.index() != null;
    }

    /** Key of the level's word; {@code null} where there is no level. */
    public @Nullable String levelKey() {
        CsiLevel level = figure.level();
        return level == null ? null : "measurement.csi.level." + level.name();
    }

    public String levelClass() {
        CsiLevel level = figure.level();
        return level == null ? "none" : level.name().toLowerCase(Locale.ROOT);
    }

    /** Key of the sentence that says why there is a dash. */
    public String whyKey() {
        Long n = figure.n();
        return n == null ? "measurement.csi.why.protected" : "measurement.csi.why.few";
    }
}
