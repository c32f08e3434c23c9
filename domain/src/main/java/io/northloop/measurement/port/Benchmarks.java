package io.northloop.measurement.port;

import io.northloop.measurement.BenchmarkId;
import io.northloop.measurement.model.Benchmark;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All published figures. */
public interface Benchmarks {

    List<Benchmark> all();

    /** Writes them; what the same source said of the same name in the same set before is replaced and keeps its id. */
    void put(List<Benchmark> published, Instant at);

    /** @return what is gone now; empty when there was none */
    Optional<Benchmark> remove(BenchmarkId id);
}
