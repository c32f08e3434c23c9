package io.northloop.programme.model;

import io.northloop.shared.Quarter;
import java.util.List;
import java.util.Optional;

/**
 * What the company's asking laid upon its customers in one quarter, over all programmes.
 *
 * @param invitations that left and did not bounce
 * @param customers whom they reached
 * @param eligible places and services that came up
 * @param restrained of these, spared by restraint
 */
public record QuarterLoad(Quarter quarter, long invitations, long customers, long eligible, long restrained) {

    /** Invitations per customer asked, at least 1; empty when nobody was. */
    public Optional<Double> perCustomer() {
        return customers == 0 ? Optional.empty() : Optional.of((double) invitations / customers);
    }

    /** 0 … 1; empty when nobody was eligible. */
    public Optional<Double> restrainedShare() {
        return eligible == 0 ? Optional.empty() : Optional.of((double) restrained / eligible);
    }

    /** What may be expected of a quarter: the quarters' invitations over their customers, restrained over eligible. */
    public static QuarterLoad pooled(Quarter ahead, List<QuarterLoad> quarters) {
        long invitations = 0;
        long customers = 0;
        long eligible = 0;
        long restrained = 0;
        for (QuarterLoad quarter : quarters) {
            invitations += quarter.invitations();
            customers += quarter.customers();
            eligible += quarter.eligible();
            restrained += quarter.restrained();
        }
        return new QuarterLoad(ahead, invitations, customers, eligible, restrained);
    }
}
