package io.northloop.measurement.application;

import io.northloop.access.AuditTrail;
import io.northloop.access.Viewer;
import io.northloop.measurement.BenchmarkId;
import io.northloop.measurement.model.Benchmark;
import io.northloop.measurement.port.Benchmarks;
import io.northloop.shared.DomainError;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Headquarters takes a published figure away; what it said stays in the audit trail. */
@Component
public class RemoveBenchmark {

    private final Benchmarks benchmarks;
    private final AuditTrail audit;

    RemoveBenchmark(Benchmarks benchmarks, AuditTrail audit) {
        this.benchmarks = benchmarks;
        this.audit = audit;
    }

    public record Command(Viewer viewer, BenchmarkId id) {}

    /** @throws DomainError FORBIDDEN but for headquarters and machines that see the whole company; NOT_FOUND */
    @Transactional
    public void remove(Command command) {
        FactorAccess.requirePinning(command.viewer());
        Benchmark gone = benchmarks.remove(command.id()).orElseThrow(() -> DomainError.notFound("benchmark-unknown"));
        audit.record(
                command.viewer().auditName(),
                "benchmark.removed",
                command.id().toString(),
                Map.of(
                        "metric", gone.set().metric().name(),
                        "name", gone.name(),
                        "value", gone.low().toPlainString(),
                        "years", gone.set().fromYear() + "–" + gone.set().toYear(),
                        "source", gone.set().source()));
    }
}
