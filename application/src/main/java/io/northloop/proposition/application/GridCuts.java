package io.northloop.proposition.application;

import io.northloop.customer.CommercialPortfolio;
import io.northloop.customer.MarginCuts;
import io.northloop.customer.QuarterCuts;
import io.northloop.proposition.model.GridSettings;
import io.northloop.shared.Quarter;
import java.util.Currency;

/** Finds where the margins of a quarter are cut. */
final class GridCuts {

    private GridCuts() {}

    static MarginCuts of(GridSettings settings, CommercialPortfolio portfolio, Quarter period, Currency currency) {
        return switch (settings.cutting()) {
            case FIXED -> settings.cuts();
            case TERCILES -> portfolio.terciles(period, currency).orElse(settings.cuts());
        };
    }

    /** The quarter with its cuts. */
    static QuarterCuts at(GridSettings settings, CommercialPortfolio portfolio, Quarter period, Currency currency) {
        return new QuarterCuts(period, of(settings, portfolio, period, currency));
    }
}
