package io.northloop.customer.port;

import io.northloop.customer.AccountGroup;
import io.northloop.customer.CommercialPortfolio;
import io.northloop.customer.CustomerGroup;
import io.northloop.customer.CustomerSelection;
import io.northloop.customer.CustomerTotal;
import io.northloop.customer.LoyaltyCategory;
import io.northloop.customer.MarginBand;
import io.northloop.customer.MarginCuts;
import io.northloop.shared.Quarter;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Counts customers by what they bring in and how they answered; see {@link CommercialPortfolio}. */
public interface PortfolioFigures {

    Map<Currency, Long> currencies(Quarter quarter);

    Optional<MarginCuts> terciles(Quarter quarter, Currency currency);

    List<CustomerGroup> groups(Quarter quarter, Currency currency, MarginCuts cuts, BigDecimal line);

    List<AccountGroup> accounts(
            Quarter quarter,
            Currency currency,
            MarginCuts cuts,
            MarginBand band,
            Optional<LoyaltyCategory> category,
            int atMost);

    List<CustomerTotal> totals(List<CustomerSelection> selections, Quarter quarter, Currency currency, MarginCuts cuts);
}
