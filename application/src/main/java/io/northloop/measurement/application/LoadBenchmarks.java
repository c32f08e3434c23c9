package io.northloop.measurement.application;

import io.northloop.access.AuditTrail;
import io.northloop.access.Viewer;
import io.northloop.measurement.BenchmarkId;
import io.northloop.measurement.BenchmarkSet;
import io.northloop.measurement.model.Benchmark;
import io.northloop.measurement.model.BenchmarkDraft;
import io.northloop.measurement.port.Benchmarks;
import io.northloop.organisation.OrganisationDirectory;
import io.northloop.shared.DomainError;
import io.northloop.shared.Fault;
import io.northloop.shared.Faults;
import io.northloop.shared.port.Ids;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Headquarters loads published figures: all of what was sent, or nothing of it, because half a table misleads. */
@Component
public class LoadBenchmarks {

    /** Figures in one go. */
    public static final int MOST = 2_000;

    private final Benchmarks benchmarks;
    private final OrganisationDirectory organisation;
    private final AuditTrail audit;
    private final Ids ids;
    private final Clock clock;

    LoadBenchmarks(Benchmarks benchmarks, OrganisationDirectory organisation, AuditTrail audit, Ids ids, Clock clock) {
        this.benchmarks = benchmarks;
        this.organisation = organisation;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * @param at where the figures stand in what was sent
     * @param unreadable what of it could not even be read
     */
    public record Command(Viewer viewer, String at, List<BenchmarkDraft> drafts, List<Fault> unreadable) {

        public Command {
            drafts = List.copyOf(drafts);
            unreadable = List.copyOf(unreadable);
        }
    }

    /** How many figures were not there before, say something else now, or say the same. */
    public record Loaded(int added, int changed, int unchanged) {}

    private record Key(BenchmarkSet set, String name) {}

    /**
     * @throws DomainError FORBIDDEN but for headquarters and machines that see the whole company; REFUSED with every
     *     fault
     */
    @Transactional
    public Loaded load(Command command) {
        FactorAccess.requirePinning(command.viewer());
        Instant now = clock.instant();
        List<Benchmark> published = checked(command, now);
        Map<Key, Benchmark> known = new HashMap<>();
        benchmarks.all().forEach(each -> known.put(new Key(each.set(), each.name()), each));
        int added = 0;
        List<Benchmark> different = new ArrayList<>();
        for (Benchmark each : published) {
            Benchmark before = known.get(new Key(each.set(), each.name()));
            if (before == null) {
                added++;
            }
            if (before == null || !before.saysTheSameAs(each)) {
                different.add(each);
            }
        }
        benchmarks.put(different, now);
        Loaded loaded = new Loaded(added, different.size() - added, published.size() - different.size());
        audit.record(
                command.viewer().auditName(),
                "benchmarks.loaded",
                "benchmarks",
                Map.of(
                        "added", String.valueOf(loaded.added()),
                        "changed", String.valueOf(loaded.changed()),
                        "sources",
                                published.stream()
                                        .map(each -> each.set().source())
                                        .distinct()
                                        .sorted()
                                        .collect(Collectors.joining(", "))));
        return loaded;
    }

    private List<Benchmark> checked(Command command, Instant now) {
        int thisYear = LocalDate.ofInstant(now, organisation.companyZone()).getYear();
        Faults faults = new Faults().addAll(command.unreadable());
        Set<String> unreadable =
                command.unreadable().stream().map(Fault::pointer).collect(Collectors.toSet());
        int sent = command.drafts().size();
        faults.require(sent > 0 || !command.unreadable().isEmpty(), command.at(), "required")
                .require(sent <= MOST, command.at(), "too-many", MOST);
        List<Benchmark> published = new ArrayList<>();
        Set<Key> told = new HashSet<>();
        for (BenchmarkDraft draft : command.drafts().subList(0, Math.min(sent, MOST))) {
            List<Fault> wrong = draft.faults(thisYear).found();
            // What could not even be read is told once, and not as missing besides.
            faults.addAll(wrong.stream()
                    .filter(fault -> !unreadable.contains(fault.pointer()))
                    .toList());
            if (wrong.isEmpty()) {
                Benchmark benchmark = draft.benchmark(new BenchmarkId(ids.next()));
                faults.require(
                        told.add(new Key(benchmark.set(), benchmark.name())), draft.at(), "benchmark-told-twice");
                published.add(benchmark);
            }
        }
        faults.refuseIfAny();
        return published;
    }
}
