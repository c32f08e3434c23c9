package io.northloop.demo;

import io.northloop.customer.LoyaltyCategory;
import io.northloop.shared.Language;
import java.time.Instant;
import java.util.Optional;

/**
 * One finished service of the demo company and what came of asking about it.
 *
 * @param number counts from 1 over the whole company
 * @param invitedAt when the invitation left
 * @param answer empty where the customer let the link expire
 */
record DemoVisit(
        int number,
        DemoCompany.Centre centre,
        String adviser,
        int customer,
        Instant endedAt,
        Instant invitedAt,
        Optional<Answer> answer) {

    String customerRef() {
        return customerRef(customer);
    }

    static String customerRef(int number) {
        return "c-%05d".formatted(number);
    }

    record Answer(
            Instant at, int score, LoyaltyCategory category, Language language, String reason, String suggestion) {}
}
