package io.northloop.measurement.web;

import io.northloop.measurement.BenchmarkMetric;
import io.northloop.measurement.BenchmarkSet;
import io.northloop.measurement.CsiFigure;
import io.northloop.measurement.Interval;
import io.northloop.measurement.MeanInterval;
import io.northloop.measurement.NpsFigure;
import io.northloop.measurement.Zone;
import io.northloop.measurement.application.BenchmarkQueries;
import io.northloop.measurement.application.BenchmarkTable;
import io.northloop.measurement.model.Benchmark;
import io.northloop.measurement.model.PlacedBenchmark;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Published figures as other systems read them.
 *
 * @param items a table for each source, model, market and year; figures of two of them are not to be compared
 * @param zones whoever has both figures by one source, in the quadrant
 */
record BenchmarksJson(
        List<BenchmarkTableJson> items,
        List<BenchmarkZoneJson> zones,
        @Nullable String next) {

    static BenchmarksJson of(BenchmarkQueries.Overview overview) {
        return new BenchmarksJson(
                overview.tables().stream().map(BenchmarkTableJson::of).toList(),
                overview.placed().stream().map(BenchmarkZoneJson::of).toList(),
                null);
    }

    /** Figures that can be compared with each other, and the company's own beside them. */
    record BenchmarkTableJson(
            BenchmarkMetric metric,
            String market,
            String segment,
            String source,
            String model,
            String scale,
            String channel,
            int fromYear,
            int toYear,
            OwnFigureJson own,
            List<PublishedFigureJson> figures) {

        static BenchmarkTableJson of(BenchmarkTable table) {
            BenchmarkSet set = table.set();
            return new BenchmarkTableJson(
                    set.metric(),
                    set.market(),
                    set.segment(),
                    set.source(),
                    set.model(),
                    set.scale(),
                    set.channel(),
                    set.fromYear(),
                    set.toYear(),
                    OwnFigureJson.of(table.own()),
                    table.figures().stream().map(PublishedFigureJson::of).toList());
        }
    }

    /**
     * @param n answers to transactional surveys, or respondents with an index
     * @param value unrounded; {@code null} where there is none
     * @param interval at 95 %
     * @param model number of the model of the index; {@code null} for NPS
     */
    record OwnFigureJson(
            LocalDate from,
            LocalDate to,
            @Nullable Long n,
            @Nullable BigDecimal value,
            @Nullable PublishedIntervalJson interval,
            @Nullable Integer model) {

        static OwnFigureJson of(BenchmarkTable.Own own) {
            NpsFigure nps = own.nps();
            CsiFigure csi = own.csi();
            if (nps != null) {
                Double value = nps.nps();
                Interval interval = nps.interval();
                return new OwnFigureJson(
                        own.from(),
                        own.to(),
                        nps.n(),
                        value == null ? null : BigDecimal.valueOf(value),
                        interval == null
                                ? null
                                : PublishedIntervalJson.of(
                                        interval.low(),
                                        interval.high(),
                                        interval.confidence().level()),
                        null);
            }
            if (csi == null) {
                return new OwnFigureJson(own.from(), own.to(), 0L, null, null, null);
            }
            MeanInterval interval = csi.interval();
            return new OwnFigureJson(
                    own.from(),
                    own.to(),
                    csi.n(),
                    csi.index(),
                    interval == null
                            ? null
                            : PublishedIntervalJson.of(
                                    interval.low(),
                                    interval.high(),
                                    interval.confidence().level()),
                    csi.model());
        }
    }

    /**
     * @param valueTo upper end where a range was published
     * @param n {@code null} where it was not published
     */
    record PublishedFigureJson(
            String id,
            String name,
            BigDecimal value,
            @Nullable BigDecimal valueTo,
            @Nullable Long n,
            @Nullable PublishedIntervalJson interval) {

        static PublishedFigureJson of(Benchmark figure) {
            Benchmark.Published interval = figure.interval();
            return new PublishedFigureJson(
                    figure.id().toString(),
                    figure.name(),
                    figure.low(),
                    figure.high().compareTo(figure.low()) == 0 ? null : figure.high(),
                    figure.n(),
                    interval == null
                            ? null
                            : new PublishedIntervalJson(interval.low(), interval.high(), interval.confidence()));
        }
    }

    /** @param confidence {@code null} where it was not said */
    record PublishedIntervalJson(
            BigDecimal low, BigDecimal high, @Nullable BigDecimal confidence) {

        static PublishedIntervalJson of(double low, double high, BigDecimal confidence) {
            return new PublishedIntervalJson(BigDecimal.valueOf(low), BigDecimal.valueOf(high), confidence);
        }
    }

    /**
     * @param zone {@code null} where a published range spans a cut
     * @param determined whether the published intervals lie in one zone; {@code null} where one was not published
     */
    record BenchmarkZoneJson(
            String name,
            String market,
            String segment,
            String source,
            PublishedFigureJson nps,
            PublishedFigureJson csi,
            @Nullable Zone zone,
            @Nullable Boolean determined) {

        static BenchmarkZoneJson of(PlacedBenchmark placed) {
            BenchmarkSet set = placed.nps().set();
            return new BenchmarkZoneJson(
                    placed.nps().name(),
                    set.market(),
                    set.segment(),
                    set.source(),
                    PublishedFigureJson.of(placed.nps()),
                    PublishedFigureJson.of(placed.csi()),
                    placed.zone(),
                    placed.determined());
        }
    }
}
