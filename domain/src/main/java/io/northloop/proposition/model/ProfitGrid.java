package io.northloop.proposition.model;

import io.northloop.customer.CustomerGroup;
import io.northloop.customer.LoyaltyCategory;
import io.northloop.customer.MarginCuts;
import io.northloop.proposition.ProfitTier;
import io.northloop.shared.Quarter;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collections;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Customers of a quarter laid out by profit tier and by the category of their last answer (method §11).
 *
 * @param cuts that parted the tiers
 * @param line margin above which a customer is profitable
 * @param cells all nine, the empty ones too; the best tier first, from detractor to promoter
 * @param unanswered those who had never answered by the end of the quarter; every tier
 * @param health empty when nobody with an answer brought revenue
 * @param otherCurrencies customers whose facts of the quarter are in another currency and in none of the above
 */
public record ProfitGrid(
        Quarter period,
        Currency currency,
        MarginCuts cuts,
        BigDecimal line,
        Map<Place, GridFigures> cells,
        Map<ProfitTier, GridFigures> unanswered,
        Optional<GrowthHealth> health,
        Map<Currency, Long> otherCurrencies) {

    /** Best tier first: as the grid is drawn. */
    public static final List<ProfitTier> TIERS = List.of(ProfitTier.EXCELLENT, ProfitTier.NEUTRAL, ProfitTier.POOR);

    /** From those who warn others off to those who bring them. */
    public static final List<LoyaltyCategory> CATEGORIES =
            List.of(LoyaltyCategory.DETRACTOR, LoyaltyCategory.PASSIVE, LoyaltyCategory.PROMOTER);

    /** A cell of the grid. */
    public record Place(ProfitTier tier, LoyaltyCategory category) {}

    public ProfitGrid {
        cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
        unanswered = Collections.unmodifiableMap(new LinkedHashMap<>(unanswered));
        otherCurrencies = Collections.unmodifiableMap(new LinkedHashMap<>(otherCurrencies));
    }

    /**
     * Lays the groups out.
     *
     * @param currencies customers by currency, the grid's own included
     */
    public static ProfitGrid of(
            Quarter period,
            Currency currency,
            MarginCuts cuts,
            BigDecimal line,
            List<CustomerGroup> groups,
            Map<Currency, Long> currencies) {
        Map<Place, GridFigures> cells = new LinkedHashMap<>();
        Map<ProfitTier, GridFigures> unanswered = new LinkedHashMap<>();
        for (ProfitTier tier : TIERS) {
            CATEGORIES.forEach(category -> cells.put(new Place(tier, category), GridFigures.NONE));
            unanswered.put(tier, GridFigures.NONE);
        }
        for (CustomerGroup group : groups) {
            ProfitTier tier = ProfitTier.of(group.band());
            group.category()
                    .ifPresentOrElse(
                            category -> cells.merge(new Place(tier, category), figures(group), GridFigures::plus),
                            () -> unanswered.merge(tier, figures(group), GridFigures::plus));
        }
        Map<Currency, Long> others = new LinkedHashMap<>(currencies);
        others.remove(currency);
        return new ProfitGrid(period, currency, cuts, line, cells, unanswered, health(groups), others);
    }

    private static GridFigures figures(CustomerGroup group) {
        return new GridFigures(group.customers(), group.revenue(), group.profit());
    }

    private static Optional<GrowthHealth> health(List<CustomerGroup> groups) {
        BigDecimal all = revenue(groups, group -> group.category().isPresent());
        if (all.signum() == 0) {
            return Optional.empty();
        }
        return Optional.of(new GrowthHealth(
                revenue(groups, profitable(LoyaltyCategory.PROMOTER)).divide(all, MathContext.DECIMAL64),
                revenue(groups, profitable(LoyaltyCategory.DETRACTOR)).divide(all, MathContext.DECIMAL64)));
    }

    private static Predicate<CustomerGroup> profitable(LoyaltyCategory category) {
        return group ->
                group.aboveLine() && group.category().filter(category::equals).isPresent();
    }

    private static BigDecimal revenue(List<CustomerGroup> groups, Predicate<CustomerGroup> which) {
        return groups.stream().filter(which).map(CustomerGroup::revenue).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public GridFigures cell(ProfitTier tier, LoyaltyCategory category) {
        return cells.getOrDefault(new Place(tier, category), GridFigures.NONE);
    }

    /** All customers in the nine cells. */
    public GridFigures answered() {
        return cells.values().stream().reduce(GridFigures.NONE, GridFigures::plus);
    }

    /** All who had never answered. */
    public GridFigures allUnanswered() {
        return unanswered.values().stream().reduce(GridFigures.NONE, GridFigures::plus);
    }

    /** Whether there is nobody in this currency. */
    public boolean isEmpty() {
        return answered().customers() + allUnanswered().customers() == 0;
    }
}
