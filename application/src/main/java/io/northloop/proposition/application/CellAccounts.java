package io.northloop.proposition.application;

import io.northloop.customer.AccountGroup;
import io.northloop.customer.LoyaltyCategory;
import io.northloop.proposition.ProfitTier;
import io.northloop.shared.Quarter;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/**
 * The accounts of one cell.
 *
 * @param category empty for customers who had never answered
 * @param accounts by revenue, the largest first; those without an account count as one
 * @param more whether there are further ones
 */
public record CellAccounts(
        Quarter period,
        Currency currency,
        ProfitTier tier,
        Optional<LoyaltyCategory> category,
        List<AccountGroup> accounts,
        boolean more) {

    public CellAccounts {
        accounts = List.copyOf(accounts);
    }
}
