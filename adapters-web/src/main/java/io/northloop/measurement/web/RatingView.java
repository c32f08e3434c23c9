package io.northloop.measurement.web;

import io.northloop.measurement.Display;
import io.northloop.measurement.RatingFigure;
import io.northloop.measurement.RatingMeasure;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Satisfaction or effort of a group as the page shows it, or why there is none.
 *
 * @param key value of the group, as filters name it
 * @param name in the reader's language
 */
record RatingView(String key, String name, RatingFigure figure) {

    /**
     * One point of the scale.
     *
     * @param share 0 … 1 of the most frequent point
     */
    record Bar(int point, long count, double share, boolean favourable) {}

    public boolean isShown() {
        return figure.value() != null;
    }

    public boolean isIndicative() {
        return figure.display() == Display.INDICATIVE;
    }

    /** From the lowest point on; empty where counts are not shown. */
    public List<Bar> bars() {
        List<Bar> bars = new ArrayList<>();
        List<Long> counts = figure.counts();
        if (counts != null && isShown()) {
            RatingMeasure measure = figure.measure();
            long most = counts.stream().mapToLong(Long::longValue).max().orElse(1);
            for (int place = 0; place < counts.size(); place++) {
                int point = measure.lowestPoint() + place;
                long count = counts.get(place);
                bars.add(new Bar(point, count, (double) count / most, measure.isFavourable(point)));
            }
        }
        return bars;
    }

    /** Key of the sentence that says why there is a dash. */
    public String whyKey() {
        return figure.n() == null ? "measurement.why.protected" : "measurement.why.few";
    }

    /**
     * The figure where it stands between the least and the most that it can be, 0 … 1; {@code null} where there is
     * none.
     */
    public @Nullable Place place() {
        Double value = figure.value();
        if (value == null) {
            return null;
        }
        return new Place(
                at(figure.interval() == null ? value : figure.interval().low()),
                at(value),
                at(figure.interval() == null ? value : figure.interval().high()));
    }

    /** Figure and interval, 0 … 1. */
    record Place(double low, double value, double high) {}

    private double at(double value) {
        double least = figure.measure().least().doubleValue();
        return (value - least) / (figure.measure().most().doubleValue() - least);
    }
}
