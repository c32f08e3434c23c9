package io.northloop.shared.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Figures side by side with their intervals, drawn by {@code shared/chart :: whiskers}.
 *
 * @param valueName what is drawn, such as NPS
 * @param intervalName what the whisker means, such as "95 % interval"
 * @param countName what n counts, such as "answers"
 * @param rows from top to bottom
 */
public record WhiskerChart(String valueName, String intervalName, String countName, List<Row> rows) {

    public WhiskerChart {
        rows = List.copyOf(rows);
    }

    /**
     * @param label name of the unit or group
     * @param value {@code null} where there is nothing to show, or nothing that may be shown
     * @param n answers behind it
     * @param indicative too few for a firm figure; drawn hollow
     */
    public record Row(
            String label,
            @Nullable Double value,
            @Nullable Double low,
            @Nullable Double high,
            long n,
            boolean indicative) {}
}
