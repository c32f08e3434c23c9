package io.northloop.programme.model;

import java.util.List;

/**
 * What of a company's past says how many different customers its asking will reach.
 *
 * @param cameUp different customers who came up for asking
 * @param serviceInvitations that left after services and did not bounce
 * @param serviceCustomers whom these reached, counted anew in each quarter
 */
public record AskedCustomers(long cameUp, long serviceInvitations, long serviceCustomers) {

    /** Invitations after services to a customer who gets any, in a quarter; at least 1, and 1 without a past. */
    public double perServiceCustomer() {
        return serviceCustomers == 0 ? 1 : Math.max(1, (double) serviceInvitations / serviceCustomers);
    }

    /**
     * How many different customers a quarter will reach. Whom a wave asks is taken to be independent of whom services
     * and other waves ask, all of them among N customers: N × (1 − Π (1 − nᵢ ÷ N)) for nᵢ customers of services and of
     * each wave. N is those who came up, or the largest nᵢ if that is more.
     *
     * @param services invitations expected after services
     * @param waves invitations expected of each wave: one to a customer
     */
    public double reached(double services, List<Double> waves) {
        double byServices = services / perServiceCustomer();
        double most = waves.stream().mapToDouble(Double::doubleValue).reduce(byServices, Math::max);
        double all = Math.max((double) cameUp, most);
        if (all == 0) {
            return 0;
        }
        double spared = 1 - byServices / all;
        for (double asked : waves) {
            spared *= 1 - asked / all;
        }
        return all * (1 - spared);
    }
}
