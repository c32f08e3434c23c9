package io.northloop.response.persistence;

import io.northloop.response.port.FailureLimits;
import java.time.Duration;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** One row per source and a fixed window, by the clock of the database: the one clock that all instances share. */
@Repository
class SqlFailureLimits implements FailureLimits {

    private static final String EXCEEDED = """
            select greatest(1, ceil(extract(epoch from
                       window_start + make_interval(secs => :window) - clock_timestamp())))::bigint as wait
            from answer_failure
            where source = :source and failures > :most
              and window_start + make_interval(secs => :window) > clock_timestamp()
            """;

    /** Each failure takes a few rows along that are long past, so that they never pile up. */
    private static final String COUNT = """
            with past as materialized (
                select source from answer_failure
                where window_start < clock_timestamp() - interval '1 hour' and source <> :source
                order by window_start limit 10 for update skip locked),
            swept as (delete from answer_failure f using past where f.source = past.source)
            insert into answer_failure as f (source, window_start, failures) values (:source, clock_timestamp(), 1)
            on conflict (source) do update set
                failures = case when f.window_start + make_interval(secs => :window) <= clock_timestamp()
                                then 1 else f.failures + 1 end,
                window_start = case when f.window_start + make_interval(secs => :window) <= clock_timestamp()
                                    then clock_timestamp() else f.window_start end
            returning failures,
                greatest(1, ceil(extract(epoch from
                    window_start + make_interval(secs => :window) - clock_timestamp())))::bigint as wait
            """;

    private final JdbcClient jdbc;

    SqlFailureLimits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Duration> exceeded(String source, int most, Duration window) {
        return jdbc.sql(EXCEEDED)
                .param("source", source)
                .param("most", most)
                .param("window", (double) window.toSeconds())
                .query((row, number) -> Duration.ofSeconds(row.getLong("wait")))
                .optional();
    }

    @Override
    public Optional<Duration> count(String source, int most, Duration window) {
        return jdbc.sql(COUNT)
                .param("source", source)
                .param("window", (double) window.toSeconds())
                .query((row, number) -> row.getInt("failures") > most
                        ? Optional.of(Duration.ofSeconds(row.getLong("wait")))
                        : Optional.<Duration>empty())
                .single();
    }
}
