package io.northloop.proposition.application;

import io.northloop.access.AuditTrail;
import io.northloop.access.Viewer;
import io.northloop.customer.MarginCuts;
import io.northloop.proposition.model.GridSettings;
import io.northloop.proposition.port.GridSettingsRegister;
import io.northloop.shared.DomainError;
import io.northloop.shared.Fault;
import io.northloop.shared.Faults;
import io.northloop.shared.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** HQ sets how the profit grid is cut. Every grid is cut anew by it, those of former quarters too. */
@Component
public class ChangeGridSettings {

    private final GridSettingsRegister settings;
    private final AuditTrail audit;

    ChangeGridSettings(GridSettingsRegister settings, AuditTrail audit) {
        this.settings = settings;
        this.audit = audit;
    }

    /**
     * What to set, not yet checked; see {@link GridSettings#faults} for the ranges.
     *
     * @param currency code of ISO 4217
     * @param seenVersion the version that the viewer has seen; another one is refused (412) with what is in force now
     */
    public record Command(
            Viewer viewer,
            GridSettings.Cutting cutting,
            BigDecimal poorBelow,
            BigDecimal excellentFrom,
            BigDecimal line,
            String currency,
            long seenVersion) {}

    @Transactional
    public void change(Command command) {
        command.viewer().requireHeadquarters();
        Faults faults = GridSettings.faults(command.poorBelow(), command.excellentFrom(), command.line());
        faults.require(Money.currency(command.currency()).isPresent(), "/currency", "unknown-currency")
                .refuseIfAny();
        GridSettings now = settings.lockForChange();
        if (now.version() != command.seenVersion()) {
            throw stale(now);
        }
        settings.save(new GridSettings(
                command.cutting(),
                new MarginCuts(command.poorBelow(), command.excellentFrom()),
                command.line(),
                Money.currency(command.currency()).orElseThrow(),
                now.version()));
        audit.record(
                command.viewer().auditName(),
                "profit-grid-settings.changed",
                "profit-grid",
                Map.of(
                        "cutting", command.cutting().name(),
                        "poorBelow", command.poorBelow().toPlainString(),
                        "excellentFrom", command.excellentFrom().toPlainString(),
                        "line", command.line().toPlainString(),
                        "currency", command.currency()));
    }

    private static DomainError stale(GridSettings now) {
        return DomainError.withFaults(
                DomainError.Kind.STALE,
                "profit-grid-settings-stale",
                List.of(
                        Fault.at("/cutting", "now-is", now.cutting().name()),
                        Fault.at("/poorBelow", "now-is", now.cuts().lower()),
                        Fault.at("/excellentFrom", "now-is", now.cuts().upper()),
                        Fault.at("/line", "now-is", now.line()),
                        Fault.at("/currency", "now-is", now.currency().getCurrencyCode())));
    }
}
