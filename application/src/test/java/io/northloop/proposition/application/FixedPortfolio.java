package io.northloop.proposition.application;

import io.northloop.customer.AccountGroup;
import io.northloop.customer.CommercialPortfolio;
import io.northloop.customer.CustomerGroup;
import io.northloop.customer.CustomerMovement;
import io.northloop.customer.CustomerSelection;
import io.northloop.customer.CustomerTotal;
import io.northloop.customer.GridPosition;
import io.northloop.customer.LoyaltyCategory;
import io.northloop.customer.MarginBand;
import io.northloop.customer.MarginCuts;
import io.northloop.customer.QuarterCuts;
import io.northloop.customer.QuarterMembership;
import io.northloop.shared.Quarter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A portfolio of one group, that remembers what it was asked. */
final class FixedPortfolio implements CommercialPortfolio {

    static final CustomerGroup GROUP = new CustomerGroup(
            MarginBand.HIGH,
            Optional.of(LoyaltyCategory.PROMOTER),
            true,
            2,
            new BigDecimal("100"),
            new BigDecimal("30"));

    Optional<MarginCuts> terciles = Optional.empty();
    int accounts = 1;
    Optional<Quarter> first = Optional.of(new Quarter(2024, 2));
    final List<MarginCuts> cutAt = new ArrayList<>();
    final List<Currency> askedIn = new ArrayList<>();

    @Override
    public Map<Currency, Long> currencies(Quarter quarter) {
        return Map.of(Currency.getInstance("CNY"), 2L);
    }

    @Override
    public Optional<MarginCuts> terciles(Quarter quarter, Currency currency) {
        return terciles;
    }

    @Override
    public List<CustomerGroup> groups(Quarter quarter, Currency currency, MarginCuts cuts, BigDecimal line) {
        cutAt.add(cuts);
        askedIn.add(currency);
        return List.of(GROUP);
    }

    @Override
    public List<AccountGroup> accounts(
            Quarter quarter,
            Currency currency,
            MarginCuts cuts,
            MarginBand band,
            Optional<LoyaltyCategory> category,
            int atMost) {
        return Collections.nCopies(
                Math.min(accounts, atMost), new AccountGroup(Optional.empty(), "", 1, BigDecimal.TEN, BigDecimal.ONE));
    }

    @Override
    public List<CustomerTotal> totals(
            List<CustomerSelection> selections, Quarter quarter, Currency currency, MarginCuts cuts) {
        return selections.stream()
                .map(selection -> new CustomerTotal(selection.attributes().size(), BigDecimal.ONE, BigDecimal.ZERO))
                .toList();
    }

    @Override
    public List<CustomerMovement> movements(QuarterCuts from, QuarterCuts to, Currency currency) {
        cutAt.add(from.cuts());
        cutAt.add(to.cuts());
        askedIn.add(currency);
        GridPosition best = new GridPosition(MarginBand.HIGH, Optional.of(LoyaltyCategory.PROMOTER));
        return List.of(new CustomerMovement(
                Optional.empty(),
                Optional.of(best),
                2,
                BigDecimal.ZERO,
                BigDecimal.TEN,
                BigDecimal.ZERO,
                BigDecimal.ONE));
    }

    @Override
    public List<QuarterMembership> memberships(
            CustomerSelection selection, List<QuarterCuts> quarters, Currency currency) {
        return quarters.stream()
                .map(each -> new QuarterMembership(each.quarter(), 3, 1, 2, BigDecimal.TEN, BigDecimal.ONE))
                .toList();
    }

    @Override
    public Optional<Quarter> firstQuarter() {
        return first;
    }
}
