package io.northloop.customer.web;

import io.northloop.customer.model.CommercialFact;
import java.math.BigDecimal;
import java.time.Instant;

/** What holds of a customer and quarter. */
record FactBody(
        String customerRef, String period, BigDecimal revenue, BigDecimal profit, String currency, Instant asOf) {

    static FactBody of(CommercialFact fact) {
        return new FactBody(
                fact.key().customer().value(),
                fact.key().quarter().toString(),
                fact.revenue().amount(),
                fact.profit().amount(),
                fact.revenue().currency().getCurrencyCode(),
                fact.asOf());
    }
}
