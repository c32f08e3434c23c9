package io.northloop.measurement.web;

import io.northloop.measurement.BenchmarkMetric;
import io.northloop.measurement.model.BenchmarkDraft;
import io.northloop.shared.Fault;
import io.northloop.shared.Faults;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Published figures to be loaded, all or none. */
record BenchmarkRequest(@Nullable List<@Nullable Figure> figures) {

    static final String AT = "/figures";

    /**
     * One figure.
     *
     * @param segment of the market; left out for all of it
     * @param model how it was measured: which question, which index
     * @param channel how people were asked
     * @param toYear left out for a single year
     * @param valueTo upper end where a range was published
     * @param n how many were asked, where that is known
     * @param confidence of the interval, such as 0.95
     */
    record Figure(
            @Nullable BenchmarkMetric metric,
            @Nullable String market,
            @Nullable String segment,
            @Nullable String source,
            @Nullable String model,
            @Nullable String scale,
            @Nullable String channel,
            @Nullable BigDecimal fromYear,
            @Nullable BigDecimal toYear,
            @Nullable String name,
            @Nullable BigDecimal value,
            @Nullable BigDecimal valueTo,
            @Nullable BigDecimal n,
            @Nullable BigDecimal intervalLow,
            @Nullable BigDecimal intervalHigh,
            @Nullable BigDecimal confidence) {

        private BenchmarkDraft draft(String at) {
            return new BenchmarkDraft(
                    at,
                    metric,
                    market,
                    segment,
                    source,
                    model,
                    scale,
                    channel,
                    fromYear,
                    toYear,
                    name,
                    value,
                    valueTo,
                    n,
                    intervalLow,
                    intervalHigh,
                    confidence);
        }
    }

    List<BenchmarkDraft> drafts() {
        List<BenchmarkDraft> drafts = new ArrayList<>();
        List<@Nullable Figure> sent = sent();
        for (int place = 0; place < sent.size(); place++) {
            Figure figure = sent.get(place);
            if (figure != null) {
                drafts.add(figure.draft(AT + "/" + place));
            }
        }
        return drafts;
    }

    List<Fault> unreadable() {
        Faults faults = new Faults();
        List<@Nullable Figure> sent = sent();
        for (int place = 0; place < sent.size(); place++) {
            faults.require(sent.get(place) != null, AT + "/" + place, "required");
        }
        return faults.found();
    }

    private List<@Nullable Figure> sent() {
        return figures == null ? List.of() : figures;
    }
}
