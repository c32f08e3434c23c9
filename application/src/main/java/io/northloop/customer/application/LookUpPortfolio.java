package io.northloop.customer.application;

import io.northloop.customer.AccountGroup;
import io.northloop.customer.CommercialPortfolio;
import io.northloop.customer.CustomerGroup;
import io.northloop.customer.CustomerMovement;
import io.northloop.customer.CustomerSelection;
import io.northloop.customer.CustomerTotal;
import io.northloop.customer.LoyaltyCategory;
import io.northloop.customer.MarginBand;
import io.northloop.customer.MarginCuts;
import io.northloop.customer.QuarterCuts;
import io.northloop.customer.QuarterMembership;
import io.northloop.customer.port.PortfolioCourses;
import io.northloop.customer.port.PortfolioFigures;
import io.northloop.shared.Quarter;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers other capabilities' questions about what customers bring in. */
@Component
@Transactional(readOnly = true)
class LookUpPortfolio implements CommercialPortfolio {

    private final PortfolioFigures figures;
    private final PortfolioCourses courses;

    LookUpPortfolio(PortfolioFigures figures, PortfolioCourses courses) {
        this.figures = figures;
        this.courses = courses;
    }

    @Override
    public Map<Currency, Long> currencies(Quarter quarter) {
        return figures.currencies(quarter);
    }

    @Override
    public Optional<MarginCuts> terciles(Quarter quarter, Currency currency) {
        return figures.terciles(quarter, currency);
    }

    @Override
    public List<CustomerGroup> groups(Quarter quarter, Currency currency, MarginCuts cuts, BigDecimal line) {
        return figures.groups(quarter, currency, cuts, line);
    }

    @Override
    public List<AccountGroup> accounts(
            Quarter quarter,
            Currency currency,
            MarginCuts cuts,
            MarginBand band,
            Optional<LoyaltyCategory> category,
            int atMost) {
        return figures.accounts(quarter, currency, cuts, band, category, atMost);
    }

    @Override
    public List<CustomerTotal> totals(
            List<CustomerSelection> selections, Quarter quarter, Currency currency, MarginCuts cuts) {
        return figures.totals(selections, quarter, currency, cuts);
    }

    @Override
    public List<CustomerMovement> movements(QuarterCuts from, QuarterCuts to, Currency currency) {
        return courses.movements(from, to, currency);
    }

    @Override
    public List<QuarterMembership> memberships(
            CustomerSelection selection, List<QuarterCuts> quarters, Currency currency) {
        return courses.memberships(selection, quarters, currency);
    }

    @Override
    public Optional<Quarter> firstQuarter() {
        return courses.firstQuarter();
    }
}
