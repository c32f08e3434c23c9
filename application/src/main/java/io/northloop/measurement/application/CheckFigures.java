package io.northloop.measurement.application;

import io.northloop.access.AuditTrail;
import io.northloop.measurement.port.Rollup;
import io.northloop.organisation.OrganisationDirectory;
import io.northloop.organisation.UnitRef;
import io.northloop.shared.DomainError;
import io.northloop.shared.Fault;
import io.northloop.shared.Ref;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Proves that the roll-up says what the answers say, by checksum, and builds it anew from them. No answer is taken while it
 * counts: respondents wait for a moment instead of being counted on one side only.
 */
@Component
public class CheckFigures {

    private static final String WHO = "command-line";

    private final Rollup rollup;
    private final OrganisationDirectory organisation;
    private final AuditTrail audit;

    CheckFigures(Rollup rollup, OrganisationDirectory organisation, AuditTrail audit) {
        this.rollup = rollup;
        this.organisation = organisation;
        this.audit = audit;
    }

    /** @param unit reference of a centre; empty for the whole company */
    public record Command(Optional<String> unit, boolean rebuild) {}

    /** @throws DomainError REFUSED {@code unknown-unit} */
    @Transactional
    public Rollup.Recount check(Command command) {
        Optional<UnitRef> unit = command.unit().map(this::known);
        Rollup.Recount recount = rollup.recount(unit, organisation.companyZone(), command.rebuild());
        if (command.rebuild()) {
            audit.record(
                    WHO,
                    "figures.rebuilt",
                    command.unit().orElse("company"),
                    Map.of("differing", Long.toString(recount.differing())));
        }
        return recount;
    }

    private UnitRef known(String text) {
        return Optional.of(text)
                .filter(Ref::isValid)
                .map(UnitRef::new)
                .filter(ref -> organisation.unit(ref).isPresent())
                .orElseThrow(() -> DomainError.withFaults(
                        DomainError.Kind.REFUSED, "invalid", List.of(Fault.at("/unit", "unknown-unit", text))));
    }
}
