package io.northloop.customer.port;

import io.northloop.customer.CommercialPortfolio;
import io.northloop.customer.CustomerMovement;
import io.northloop.customer.CustomerSelection;
import io.northloop.customer.QuarterCuts;
import io.northloop.customer.QuarterMembership;
import io.northloop.shared.Quarter;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** Follows customers from quarter to quarter; see {@link CommercialPortfolio}. */
public interface PortfolioCourses {

    List<CustomerMovement> movements(QuarterCuts from, QuarterCuts to, Currency currency);

    List<QuarterMembership> memberships(CustomerSelection selection, List<QuarterCuts> quarters, Currency currency);

    Optional<Quarter> firstQuarter();
}
