package io.northloop.proposition.web;

import io.northloop.customer.LoyaltyCategory;
import io.northloop.proposition.ProfitTier;
import io.northloop.proposition.model.GridFigures;
import io.northloop.proposition.model.GrowthHealth;
import io.northloop.proposition.model.ProfitGrid;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The profit grid of a quarter.
 *
 * @param period such as {@code 2026-Q3}
 * @param currency of all amounts
 * @param cells all nine
 * @param unanswered customers who had never answered by the end of the quarter
 * @param growthHealth revenue share of profitable promoters minus that of profitable detractors, −1 … 1; {@code null}
 *     when nobody with an answer brought revenue
 * @param otherCurrencies customers that this grid leaves out
 */
record ProfitGridBody(
        String period,
        String currency,
        Cuts cuts,
        List<Cell> cells,
        Unanswered unanswered,
        @Nullable BigDecimal growthHealth,
        List<LeftOut> otherCurrencies) {

    /**
     * Margins as shares.
     *
     * @param line margin above which a customer is profitable
     */
    record Cuts(BigDecimal poorBelow, BigDecimal excellentFrom, BigDecimal line) {}

    record Cell(
            ProfitTier profitTier, LoyaltyCategory category, long customers, BigDecimal revenue, BigDecimal profit) {}

    record Unanswered(long customers, BigDecimal revenue, BigDecimal profit, List<Tier> tiers) {}

    record Tier(ProfitTier profitTier, long customers, BigDecimal revenue, BigDecimal profit) {}

    record LeftOut(String currency, long customers) {}

    static ProfitGridBody of(ProfitGrid grid) {
        GridFigures silent = grid.allUnanswered();
        return new ProfitGridBody(
                grid.period().toString(),
                grid.currency().getCurrencyCode(),
                new Cuts(grid.cuts().lower(), grid.cuts().upper(), grid.line()),
                grid.cells().entrySet().stream()
                        .map(cell -> new Cell(
                                cell.getKey().tier(),
                                cell.getKey().category(),
                                cell.getValue().customers(),
                                cell.getValue().revenue(),
                                cell.getValue().profit()))
                        .toList(),
                new Unanswered(
                        silent.customers(),
                        silent.revenue(),
                        silent.profit(),
                        grid.unanswered().entrySet().stream()
                                .map(tier -> new Tier(
                                        tier.getKey(),
                                        tier.getValue().customers(),
                                        tier.getValue().revenue(),
                                        tier.getValue().profit()))
                                .toList()),
                grid.health().map(GrowthHealth::value).orElse(null),
                grid.otherCurrencies().entrySet().stream()
                        .map(other -> new LeftOut(other.getKey().getCurrencyCode(), other.getValue()))
                        .toList());
    }
}
