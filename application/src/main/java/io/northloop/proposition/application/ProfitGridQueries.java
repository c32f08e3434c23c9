package io.northloop.proposition.application;

import io.northloop.access.Viewer;
import io.northloop.customer.CommercialPortfolio;
import io.northloop.customer.MarginCuts;
import io.northloop.proposition.model.GridMovement;
import io.northloop.proposition.model.GridSettings;
import io.northloop.proposition.model.ProfitGrid;
import io.northloop.proposition.port.GridSettingsRegister;
import io.northloop.shared.DomainError;
import io.northloop.shared.Faults;
import io.northloop.shared.Quarter;
import io.northloop.shared.port.CompanyDefaults;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The profit grid, for those who see the whole company. */
@Component
@Transactional(readOnly = true)
public class ProfitGridQueries {

    private final CommercialPortfolio portfolio;
    private final GridSettingsRegister settings;
    private final CompanyDefaults company;
    private final Clock clock;

    ProfitGridQueries(
            CommercialPortfolio portfolio, GridSettingsRegister settings, CompanyDefaults company, Clock clock) {
        this.portfolio = portfolio;
        this.settings = settings;
        this.company = company;
        this.clock = clock;
    }

    /**
     * The grid of a quarter.
     *
     * @param currency that of the settings when empty
     * @throws DomainError FORBIDDEN below HQ
     */
    public ProfitGrid grid(Viewer viewer, Quarter period, Optional<Currency> currency) {
        GridAccess.requireSight(viewer);
        GridSettings now = settings.current();
        Currency asked = currency.orElse(now.currency());
        MarginCuts cuts = GridCuts.of(now, portfolio, period, asked);
        return ProfitGrid.of(
                period,
                asked,
                cuts,
                now.line(),
                portfolio.groups(period, asked, cuts, now.line()),
                portfolio.currencies(period));
    }

    /**
     * How customers moved between the cells from one quarter to a later one.
     *
     * @param currency that of the settings when empty
     * @throws DomainError FORBIDDEN below HQ; MALFORMED unless the second quarter is the later one
     */
    public GridMovement movement(Viewer viewer, Quarter from, Quarter to, Optional<Currency> currency) {
        GridAccess.requireSight(viewer);
        new Faults()
                .require(from.compareTo(to) <= 0, "to", "period-reversed")
                .require(!from.equals(to), "to", "same-quarter")
                .throwIfAny(DomainError.Kind.MALFORMED, "malformed");
        GridSettings now = settings.current();
        Currency asked = currency.orElse(now.currency());
        return GridMovement.of(
                from,
                to,
                asked,
                portfolio.movements(
                        GridCuts.at(now, portfolio, from, asked), GridCuts.at(now, portfolio, to, asked), asked));
    }

    /** In which currencies there are facts of either quarter. */
    public Set<Currency> currencies(Viewer viewer, Quarter from, Quarter to) {
        GridAccess.requireSight(viewer);
        Set<Currency> currencies = new HashSet<>(portfolio.currencies(from).keySet());
        currencies.addAll(portfolio.currencies(to).keySet());
        return currencies;
    }

    /** The last quarter that is over. */
    public Quarter lastQuarter() {
        return Quarter.of(today()).previous();
    }

    /** The quarter that is running. */
    public Quarter runningQuarter() {
        return Quarter.of(today());
    }

    public GridSettings settings(Viewer viewer) {
        viewer.requireHeadquarters();
        return settings.current();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), company.zone());
    }
}
