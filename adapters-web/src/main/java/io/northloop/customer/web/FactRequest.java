package io.northloop.customer.web;

import io.northloop.customer.application.FactReport;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** A fact whose customer and quarter stand in the address. */
record FactRequest(
        @Nullable BigDecimal revenue,
        @Nullable BigDecimal profit,
        @Nullable String currency,
        @Nullable OffsetDateTime asOf) {

    FactReport about(String customerRef, String period) {
        return new FactReport(customerRef, period, revenue, profit, currency, asOf);
    }
}
