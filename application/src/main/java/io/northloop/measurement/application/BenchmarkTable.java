package io.northloop.measurement.application;

import io.northloop.measurement.BenchmarkSet;
import io.northloop.measurement.CsiFigure;
import io.northloop.measurement.NpsFigure;
import io.northloop.measurement.model.Benchmark;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Published figures that can be compared with each other, and the company's own of the same metric and years beside
 * them.
 *
 * @param figures the highest first, which orders nothing beyond this table
 */
public record BenchmarkTable(BenchmarkSet set, List<Benchmark> figures, Own own) {

    public BenchmarkTable {
        figures = List.copyOf(figures);
    }

    /**
     * The company's own figure.
     *
     * @param to last day, included; of the running year, today
     * @param nps of answers after a service; {@code null} where the index is asked for
     * @param csi by the newest model; {@code null} where NPS is asked for, or nobody answered
     */
    public record Own(
            LocalDate from,
            LocalDate to,
            @Nullable NpsFigure nps,
            @Nullable CsiFigure csi) {}
}
