package io.northloop.response.port;

import io.northloop.customer.LoyaltyCategory;
import io.northloop.organisation.UnitRef;
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
 */
public record ResponseFilter(
        Optional<List<UnitRef>> units,
        Optional<SurveyRef> survey,
        Optional<LoyaltyCategory> category,
        Optional<String> touchpoint,
        Optional<String> programme,
        Optional<Instant> from,
        Optional<Instant> until) {}
