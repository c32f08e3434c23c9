package io.northloop.survey;

import io.northloop.customer.LoyaltyCategory;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** What a respondent has answered up to now, as {@link AskRule}s look at it. */
public interface AnswersSoFar {

    /**
     * By the ultimate question; of a relational survey by that of the group overall. Empty before the score is given.
     */
    Optional<LoyaltyCategory> category();

    /** Points given on the scale of this question. */
    OptionalInt points(String question);

    /** Codes of the choices made at this question. */
    Set<String> choices(String question);

    boolean isAnswered(String question);
}
