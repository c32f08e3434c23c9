package io.northloop.response.web;

import io.northloop.customer.LoyaltyCategory;
import io.northloop.response.application.ShownResponse;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An answer as JSON. Who answered is never in it.
 *
 * @param trusted whether headquarters neither suspects nor has excluded it
 * @param interviewer who asked on the telephone, where somebody did
 * @param corrections how often it was corrected; as {@code If-Match}, the version that a correction expects
 */
record ResponseJson(
        String id,
        String surveyRef,
        int version,
        String unitRef,
        @Nullable String adviserRef,
        @Nullable String programme,
        @Nullable String touchpoint,
        Instant answeredAt,
        Instant receivedAt,
        @Nullable Integer score,
        @Nullable LoyaltyCategory category,
        String locale,
        BigDecimal weight,
        boolean trusted,
        @Nullable String interviewer,
        int corrections,
        Map<String, String> attributes,
        List<AnswerJson> answers) {

    record AnswerJson(String question, String value) {}

    static ResponseJson of(ShownResponse response) {
        return new ResponseJson(
                response.id().toString(),
                response.survey().value(),
                response.version(),
                response.unit().value(),
                response.adviser().orElse(null),
                response.programme().orElse(null),
                response.touchpoint().orElse(null),
                response.answeredAt(),
                response.receivedAt(),
                response.score().orElse(null),
                response.category().orElse(null),
                response.language().tag(),
                response.weight(),
                response.trusted(),
                response.interviewer().orElse(null),
                response.corrections(),
                response.attributes(),
                response.answers().stream()
                        .map(answer -> new AnswerJson(answer.question(), answer.value()))
                        .toList());
    }
}
