package io.northloop.proposition.persistence;

import io.northloop.customer.MarginCuts;
import io.northloop.proposition.model.GridSettings;
import io.northloop.proposition.port.GridSettingsRegister;
import io.northloop.shared.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The one row of {@code profit_grid_settings}. */
@Repository
class SqlGridSettings implements GridSettingsRegister {

    private final JdbcClient jdbc;

    SqlGridSettings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public GridSettings current() {
        return read("");
    }

    @Override
    public GridSettings lockForChange() {
        return read(" for update");
    }

    @Override
    public void save(GridSettings changed) {
        jdbc.sql("""
                        update profit_grid_settings
                        set cutting = :cutting, poor_below = :poor, excellent_from = :excellent, line = :line,
                            currency = :currency, version = version + 1
                        where id = 1""")
                .param("cutting", changed.cutting().name())
                .param("poor", changed.cuts().lower())
                .param("excellent", changed.cuts().upper())
                .param("line", changed.line())
                .param("currency", changed.currency().getCurrencyCode())
                .update();
    }

    private GridSettings read(String lock) {
        return jdbc.sql("select * from profit_grid_settings where id = 1" + lock)
                .query((row, number) -> new GridSettings(
                        GridSettings.Cutting.valueOf(row.getString("cutting")),
                        new MarginCuts(row.getBigDecimal("poor_below"), row.getBigDecimal("excellent_from")),
                        row.getBigDecimal("line"),
                        Money.currency(row.getString("currency")).orElseThrow(),
                        row.getLong("version")))
                .single();
    }
}
