package io.northloop.measurement.persistence;

import io.northloop.measurement.BenchmarkId;
import io.northloop.measurement.BenchmarkMetric;
import io.northloop.measurement.BenchmarkSet;
import io.northloop.measurement.model.Benchmark;
import io.northloop.measurement.port.Benchmarks;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Published figures in {@code benchmark}. */
@Repository
class SqlBenchmarks implements Benchmarks {

    private final JdbcClient jdbc;

    SqlBenchmarks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Benchmark> all() {
        return jdbc.sql("select * from benchmark order by id")
                .query((row, number) -> benchmark(row))
                .list();
    }

    @Override
    public void put(List<Benchmark> published, Instant at) {
        for (Benchmark each : published) {
            BenchmarkSet set = each.set();
            Benchmark.Published interval = each.interval();
            jdbc.sql("""
                            insert into benchmark (id, metric, market, segment, source, model, scale, channel, from_year,
                                to_year, name, low, high, n, interval_low, interval_high, confidence, loaded_at)
                            values (:id, :metric, :market, :segment, :source, :model, :scale, :channel, :fromYear,
                                :toYear, :name, :low, :high, :n, :intervalLow, :intervalHigh, :confidence, :at)
                            on conflict (metric, market, segment, source, model, scale, channel, from_year, to_year, name)
                            do update set low = excluded.low, high = excluded.high, n = excluded.n,
                                interval_low = excluded.interval_low, interval_high = excluded.interval_high,
                                confidence = excluded.confidence, loaded_at = excluded.loaded_at""")
                    .param("id", each.id().value())
                    .param("metric", set.metric().name())
                    .param("market", set.market())
                    .param("segment", set.segment())
                    .param("source", set.source())
                    .param("model", set.model())
                    .param("scale", set.scale())
                    .param("channel", set.channel())
                    .param("fromYear", set.fromYear())
                    .param("toYear", set.toYear())
                    .param("name", each.name())
                    .param("low", each.low())
                    .param("high", each.high())
                    .param("n", each.n())
                    .param("intervalLow", interval == null ? null : interval.low())
                    .param("intervalHigh", interval == null ? null : interval.high())
                    .param("confidence", interval == null ? null : interval.confidence())
                    .param("at", Timestamp.from(at))
                    .update();
        }
    }

    @Override
    public Optional<Benchmark> remove(BenchmarkId id) {
        return jdbc.sql("delete from benchmark where id = :id returning *")
                .param("id", id.value())
                .query((row, number) -> benchmark(row))
                .optional();
    }

    private static Benchmark benchmark(ResultSet row) throws SQLException {
        BigDecimal intervalLow = number(row, "interval_low");
        BigDecimal intervalHigh = number(row, "interval_high");
        return new Benchmark(
                new BenchmarkId(row.getObject("id", UUID.class)),
                new BenchmarkSet(
                        BenchmarkMetric.valueOf(row.getString("metric")),
                        row.getString("market"),
                        row.getString("segment"),
                        row.getString("source"),
                        row.getString("model"),
                        row.getString("scale"),
                        row.getString("channel"),
                        row.getInt("from_year"),
                        row.getInt("to_year")),
                row.getString("name"),
                Objects.requireNonNull(number(row, "low")),
                Objects.requireNonNull(number(row, "high")),
                row.getObject("n", Long.class),
                intervalLow == null || intervalHigh == null
                        ? null
                        : new Benchmark.Published(intervalLow, intervalHigh, number(row, "confidence")));
    }

    /** As it was published: 62, not 62.00. */
    private static @Nullable BigDecimal number(ResultSet row, String column) throws SQLException {
        BigDecimal stored = row.getBigDecimal(column);
        if (stored == null) {
            return null;
        }
        BigDecimal shortest = stored.stripTrailingZeros();
        return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
    }
}
