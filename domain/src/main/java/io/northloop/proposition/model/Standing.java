package io.northloop.proposition.model;

import io.northloop.customer.GridPosition;
import io.northloop.customer.LoyaltyCategory;
import io.northloop.proposition.ProfitTier;
import java.util.Optional;

/**
 * Where customers with facts of a quarter stand: in a cell of the grid, or beside it.
 *
 * @param category empty for those who had never answered
 */
public record Standing(ProfitTier tier, Optional<LoyaltyCategory> category) {

    static Standing of(GridPosition position) {
        return new Standing(ProfitTier.of(position.band()), position.category());
    }
}
