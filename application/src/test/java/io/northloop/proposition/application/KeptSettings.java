package io.northloop.proposition.application;

import io.northloop.customer.MarginCuts;
import io.northloop.proposition.model.GridSettings;
import io.northloop.proposition.port.GridSettingsRegister;
import java.math.BigDecimal;
import java.util.Currency;

/** The settings in memory, as a new company has them. */
final class KeptSettings implements GridSettingsRegister {

    private GridSettings current = new GridSettings(
            GridSettings.Cutting.FIXED,
            new MarginCuts(BigDecimal.ZERO, new BigDecimal("0.15")),
            BigDecimal.ZERO,
            Currency.getInstance("CNY"),
            0);

    @Override
    public GridSettings current() {
        return current;
    }

    @Override
    public GridSettings lockForChange() {
        return current;
    }

    @Override
    public void save(GridSettings changed) {
        current = new GridSettings(
                changed.cutting(), changed.cuts(), changed.line(), changed.currency(), changed.version() + 1);
    }
}
