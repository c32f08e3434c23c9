package io.northloop.proposition.application;

import io.northloop.access.AuditTrail;
import io.northloop.access.Viewer;
import io.northloop.customer.AccountGroup;
import io.northloop.customer.CommercialPortfolio;
import io.northloop.customer.LoyaltyCategory;
import io.northloop.proposition.ProfitTier;
import io.northloop.proposition.model.GridSettings;
import io.northloop.proposition.port.GridSettingsRegister;
import io.northloop.response.ResponseDirectory;
import io.northloop.shared.Faults;
import io.northloop.shared.Quarter;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Shows HQ which accounts stand in a cell of the profit grid. That tells how an account's people answered, so it takes
 * a reason and is audited (docs/decisions/0018).
 */
@Component
public class DiscloseCellAccounts {

    private static final int LONGEST_REASON = 300;
    private static final int MOST = 100;

    private final CommercialPortfolio portfolio;
    private final GridSettingsRegister settings;
    private final ResponseDirectory responses;
    private final AuditTrail audit;

    DiscloseCellAccounts(
            CommercialPortfolio portfolio,
            GridSettingsRegister settings,
            ResponseDirectory responses,
            AuditTrail audit) {
        this.portfolio = portfolio;
        this.settings = settings;
        this.responses = responses;
        this.audit = audit;
    }

    /**
     * What to show.
     *
     * @param category empty for customers who had never answered
     * @param reason required, at most 300 characters; goes into the audit trail, masked like a comment
     */
    public record Command(
            Viewer viewer,
            Quarter period,
            Currency currency,
            ProfitTier tier,
            Optional<LoyaltyCategory> category,
            @Nullable String reason) {}

    @Transactional
    public CellAccounts disclose(Command command) {
        command.viewer().requireHeadquarters();
        new Faults().requireText(command.reason(), LONGEST_REASON, "/reason").refuseIfAny();
        GridSettings now = settings.current();
        List<AccountGroup> found = portfolio.accounts(
                command.period(),
                command.currency(),
                GridCuts.of(now, portfolio, command.period(), command.currency()),
                command.tier().band(),
                command.category(),
                MOST + 1);
        audit.record(
                command.viewer().auditName(),
                "profit-grid.accounts-disclosed",
                command.period() + " " + command.tier() + " "
                        + command.category().map(Enum::name).orElse("UNANSWERED"),
                Map.of(
                        "currency",
                        command.currency().getCurrencyCode(),
                        "reason",
                        responses.commentMask().apply(Objects.requireNonNull(command.reason()))));
        return new CellAccounts(
                command.period(),
                command.currency(),
                command.tier(),
                command.category(),
                found.subList(0, Math.min(MOST, found.size())),
                found.size() > MOST);
    }
}
