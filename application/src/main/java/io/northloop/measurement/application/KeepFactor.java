package io.northloop.measurement.application;

import io.northloop.access.AuditTrail;
import io.northloop.access.Viewer;
import io.northloop.measurement.FactorId;
import io.northloop.measurement.FactorScope;
import io.northloop.measurement.FactorView;
import io.northloop.measurement.model.Factor;
import io.northloop.measurement.model.FactorContent;
import io.northloop.measurement.port.Factors;
import io.northloop.shared.DomainError;
import io.northloop.shared.Fault;
import io.northloop.shared.Faults;
import io.northloop.shared.port.Ids;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Headquarters pins a factor to days and a scope, or says it otherwise (method §6). */
@Component
public class KeepFactor {

    private final Factors factors;
    private final FactorNames names;
    private final AuditTrail audit;
    private final Ids ids;

    KeepFactor(Factors factors, FactorNames names, AuditTrail audit, Ids ids) {
        this.factors = factors;
        this.names = names;
        this.audit = audit;
        this.ids = ids;
    }

    /**
     * @param known which one to change; empty for a new one
     * @param unreadable what of it could not even be read
     */
    public record Command(Viewer viewer, Optional<Known> known, FactorContent.Draft draft, List<Fault> unreadable) {

        public Command {
            unreadable = List.copyOf(unreadable);
        }
    }

    /** A factor as the viewer has seen it. */
    public record Known(FactorId id, long version) {}

    /**
     * @throws DomainError FORBIDDEN but for headquarters and machines that see the whole company; NOT_FOUND; STALE
     *     (412) with what changed; CONFLICT for a retired one; REFUSED with all that is wrong
     */
    @Transactional
    public FactorView keep(Command command) {
        FactorAccess.requirePinning(command.viewer());
        Optional<Factor> now =
                command.known().map(known -> factors.find(known.id()).orElseThrow(FactorQueries::unknown));
        Faults faults = command.draft().faults().addAll(command.unreadable());
        names.check(command.draft().scope(), faults);
        faults.refuseIfAny();
        FactorContent content = command.draft().content();
        FactorId id = now.map(factor -> factor.snapshot().id()).orElseGet(() -> new FactorId(ids.next()));
        if (now.isPresent()) {
            change(now.get(), command.known().orElseThrow(), content);
        } else {
            factors.add(Factor.pin(id, content));
        }
        audit.record(command.viewer().auditName(), "factor.kept", id.toString(), details(content));
        return names.named(factors.find(id).orElseThrow());
    }

    private void change(Factor factor, Known known, FactorContent content) {
        Factor.Snapshot now = factor.snapshot();
        if (known.version() != now.version()) {
            throw stale(now.content(), content);
        }
        factor.reword(content);
        if (!factors.save(factor)) {
            throw stale(now.content(), content);
        }
    }

    private static DomainError stale(FactorContent now, FactorContent wished) {
        List<Fault> changes = new ArrayList<>();
        nowIs(changes, "/kind", now.kind(), wished.kind());
        nowIs(changes, "/title", now.title(), wished.title());
        nowIs(changes, "/note", now.note(), wished.note());
        nowIs(changes, "/from", now.from(), wished.from());
        nowIs(changes, "/to", now.to(), wished.to());
        nowIs(changes, "/unitRef", now.scope().unit(), wished.scope().unit());
        nowIs(changes, "/programmeRef", now.scope().programme(), wished.scope().programme());
        nowIs(changes, "/touchpoint", now.scope().touchpoint(), wished.scope().touchpoint());
        return DomainError.withFaults(DomainError.Kind.STALE, "stale", changes);
    }

    private static void nowIs(List<Fault> changes, String pointer, @Nullable Object now, @Nullable Object wished) {
        if (!Objects.equals(now, wished)) {
            changes.add(Fault.at(pointer, "now-is", now == null ? "–" : now.toString()));
        }
    }

    static Map<String, String> details(FactorContent content) {
        Map<String, String> details = new HashMap<>();
        details.put("kind", content.kind().name());
        details.put("title", content.title());
        details.put("from", content.from().toString());
        if (content.to() != null) {
            details.put("to", content.to().toString());
        }
        FactorScope scope = content.scope();
        if (scope.unit() != null) {
            details.put("unit", scope.unit().value());
        }
        if (scope.programme() != null) {
            details.put("programme", scope.programme().value());
        }
        if (scope.touchpoint() != null) {
            details.put("touchpoint", scope.touchpoint());
        }
        return details;
    }
}
