package io.northloop.response.port;

import io.northloop.customer.LoyaltyCategory;
import io.northloop.organisation.UnitRef;
import io.northloop.survey.SurveyKind;
import io.northloop.survey.SurveyRef;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Which answers are meant; whatever is empty does not narrow.
 *
 * @param units one of these centres; an empty list lets none pass
 * @param touchpoint and {@code adviser}: as the roll-up knows them
 * @param from answered at or after
 * @param until answered before
 * @param trusted only those that headquarters trusts, or only the others
 * @param employees answers of employees, of centres that have at least {@link #LEAST_EMPLOYEES} before {@code until};
 *     else all others: these never stand among them
 */
public record ResponseFilter(
        Optional<List<UnitRef>> units,
        Optional<SurveyRef> survey,
        Optional<LoyaltyCategory> category,
        Optional<String> touchpoint,
        Optional<String> programme,
        Optional<Instant> from,
        Optional<Instant> until,
        Optional<SurveyKind> kind,
        Optional<Boolean> trusted,
        boolean employees) {

    /** So many employees of a centre at least, so that none of their answers is told apart by its centre. */
    public static final int LEAST_EMPLOYEES = 5;
}
