package io.northloop.measurement.application;

import io.northloop.access.AuditTrail;
import io.northloop.measurement.port.Rollup;
import io.northloop.organisation.OrganisationDirectory;
import io.northloop.organisation.UnitRef;
import io.northloop.programme.RateRecount;
import io.northloop.response.IndexRecount;
import io.northloop.shared.DomainError;
import io.northloop.shared.Fault;
import io.northloop.shared.Ref;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Proves that the roll-up says what the answers say, by checksum, and so does what is kept of single answers, and that
 * the days of ended invitations say what the invitations say, and makes all of it anew from them. No answer is taken while it counts: respondents wait for a moment instead of being counted
 * on one side only.
 */
@Component
public class CheckFigures {

    private static final String WHO = "command-line";

    private final Rollup rollup;
    private final IndexRecount index;
    private final RateRecount rates;
    private final OrganisationDirectory organisation;
    private final AuditTrail audit;

    CheckFigures(
            Rollup rollup,
            IndexRecount index,
            RateRecount rates,
            OrganisationDirectory organisation,
            AuditTrail audit) {
        this.rollup = rollup;
        this.index = index;
        this.rates = rates;
        this.organisation = organisation;
        this.audit = audit;
    }

    /** @param unit reference of a centre; empty for the whole company */
    public record Command(Optional<String> unit, boolean rebuild) {}

    /** @throws DomainError REFUSED {@code unknown-unit} */
    @Transactional
    public Rollup.Recount check(Command command) {
        Optional<UnitRef> unit = command.unit().map(this::known);
        ZoneId zone = organisation.companyZone();
        // First, because it keeps answers waiting.
        Rollup.Recount places = rollup.recount(unit, zone, command.rebuild());
        Rollup.Recount recount =
                places.plus(index.recount(unit, zone, command.rebuild()), rates.recount(unit, command.rebuild()));
        if (command.rebuild()) {
            audit.record(
                    WHO,
                    "figures.rebuilt",
                    command.unit().orElse("company"),
                    Map.of("differing", Long.toString(recount.faults())));
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
