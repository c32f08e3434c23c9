package io.northloop.customer;

import io.northloop.shared.Quarter;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What other capabilities may ask about what customers bring in: figures of many, never of one. Whoever asks looks
 * after who may see them.
 */
public interface CommercialPortfolio {

    /** In which currencies customers have facts of the quarter, and how many customers. */
    Map<Currency, Long> currencies(Quarter quarter);

    /** The cuts that part the customers of the quarter with revenue into three; empty when there are none. */
    Optional<MarginCuts> terciles(Quarter quarter, Currency currency);

    /**
     * All customers with facts of the quarter, by margin band and category. Without revenue there is no margin: then a
     * loss is {@link MarginBand#LOW}, all else {@link MarginBand#MIDDLE}, and any profit lies above the line.
     *
     * @param line a margin
     */
    List<CustomerGroup> groups(Quarter quarter, Currency currency, MarginCuts cuts, BigDecimal line);

    /**
     * The accounts of one group, by revenue, the largest first; the customers without an account count as one.
     *
     * @param category empty for those who never answered
     */
    List<AccountGroup> accounts(
            Quarter quarter,
            Currency currency,
            MarginCuts cuts,
            MarginBand band,
            Optional<LoyaltyCategory> category,
            int atMost);

    /** Those whom each selection means, together; in the order of the selections. */
    List<CustomerTotal> totals(List<CustomerSelection> selections, Quarter quarter, Currency currency, MarginCuts cuts);

    /** How customers moved between two quarters, each cut by its own cuts; at most one for each way. */
    List<CustomerMovement> movements(QuarterCuts from, QuarterCuts to, Currency currency);

    /**
     * Whom a selection meant at the end of each quarter, by facts, answers and attributes of that time as they are
     * known today. Whoever was not known by then, had no fact and no answer, does not count.
     *
     * @param quarters one after the other without a gap
     */
    List<QuarterMembership> memberships(CustomerSelection selection, List<QuarterCuts> quarters, Currency currency);

    /** The first quarter of which there is a fact or an answer; empty for a company without either. */
    Optional<Quarter> firstQuarter();
}
