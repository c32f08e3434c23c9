package io.northloop.alerting.persistence;

import io.northloop.alerting.AlertSubject;
import io.northloop.alerting.model.NpsWatch;
import io.northloop.alerting.model.WatchReference;
import io.northloop.alerting.model.WatchRun;
import io.northloop.measurement.Baseline;
import io.northloop.measurement.ScoreCounts;
import io.northloop.shared.Quarter;
import java.sql.Array;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Rows of {@code alert_watch}. */
final class WatchRows {

    private WatchRows() {}

    static NpsWatch watch(AlertSubject subject, ResultSet row) throws SQLException {
        return new NpsWatch(
                subject, reference(row), row.getDouble("cusum"), row.getInt("step"), run(row), detractors(row));
    }

    private static Optional<WatchReference> reference(ResultSet row) throws SQLException {
        Optional<Quarter> quarter = Quarter.parse(row.getString("quarter"));
        Optional<Baseline> baseline = row.getObject("baseline_n") == null
                ? Optional.empty()
                : Optional.of(new Baseline(
                        row.getDouble("baseline_detractors"),
                        row.getDouble("baseline_passives"),
                        row.getDouble("baseline_promoters"),
                        row.getDouble("baseline_deviation"),
                        row.getLong("baseline_n"),
                        row.getInt("baseline_quarters")));
        return quarter.map(it -> new WatchReference(it, baseline));
    }

    private static Optional<WatchRun> run(ResultSet row) throws SQLException {
        Date since = row.getDate("run_since");
        if (since == null) {
            return Optional.empty();
        }
        List<Long> counts = new ArrayList<>();
        for (Object count : objects(row, "run_scores")) {
            counts.add((Long) count);
        }
        return Optional.of(new WatchRun(since.toLocalDate(), new ScoreCounts(counts)));
    }

    private static List<Instant> detractors(ResultSet row) throws SQLException {
        List<Instant> moments = new ArrayList<>();
        for (Object moment : objects(row, "detractors")) {
            moments.add(((Timestamp) moment).toInstant());
        }
        return moments;
    }

    private static Object[] objects(ResultSet row, String column) throws SQLException {
        Array array = Objects.requireNonNull(row.getArray(column));
        return (Object[]) array.getArray();
    }

    static Map<String, @Nullable Object> parameters(NpsWatch watch) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        Baseline baseline = watch.reference().flatMap(WatchReference::baseline).orElse(null);
        parameters.put("kind", watch.subject().kind().name());
        parameters.put("ref", watch.subject().ref());
        parameters.put(
                "quarter", watch.reference().map(it -> it.quarter().toString()).orElse(null));
        parameters.put("detractorShare", baseline == null ? null : baseline.detractors());
        parameters.put("passiveShare", baseline == null ? null : baseline.passives());
        parameters.put("promoterShare", baseline == null ? null : baseline.promoters());
        parameters.put("deviation", baseline == null ? null : baseline.deviation());
        parameters.put("n", baseline == null ? null : baseline.n());
        parameters.put("quarters", baseline == null ? null : baseline.quarters());
        parameters.put("cusum", watch.sum());
        parameters.put("step", watch.step());
        parameters.put("since", watch.run().map(it -> Date.valueOf(it.since())).orElse(null));
        parameters.put(
                "scores",
                watch.run().map(it -> it.scores().counts().toArray(Long[]::new)).orElse(null));
        parameters.put(
                "detractors", watch.detractors().stream().map(Instant::toString).toArray(String[]::new));
        return parameters;
    }
}
