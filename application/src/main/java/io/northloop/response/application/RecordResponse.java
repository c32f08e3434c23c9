package io.northloop.response.application;

import io.northloop.access.Viewer;
import io.northloop.customer.LoyaltyCategory;
import io.northloop.customer.RecommendScore;
import io.northloop.response.ResponseId;
import io.northloop.response.model.CollectedAnswer;
import io.northloop.response.model.GivenAnswer;
import io.northloop.response.port.Responses;
import io.northloop.shared.DomainError;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes an answer that another system collected. Idempotent by the sender's own id. */
@Component
public class RecordResponse {

    private final CollectedAnswerCheck check;
    private final Responses responses;

    RecordResponse(CollectedAnswerCheck check, Responses responses) {
        this.check = check;
        this.responses = responses;
    }

    /**
     * What was sent.
     *
     * @param answeredAt when the respondent answered; not in the future
     * @param weight survey weight, positive; 1 where it is missing
     * @param locale language tag of the answer; the first language of the survey where it is missing
     */
    public record Command(
            Viewer viewer,
            @Nullable String id,
            @Nullable String surveyRef,
            @Nullable String unitRef,
            @Nullable String customerRef,
            @Nullable String adviserRef,
            @Nullable String touchpoint,
            @Nullable Instant answeredAt,
            List<GivenAnswer> answers,
            @Nullable BigDecimal weight,
            @Nullable String locale,
            Map<String, String> attributes) {

        public Command {
            answers = List.copyOf(answers);
            attributes = Map.copyOf(attributes);
        }
    }

    public record Result(ResponseId id, Optional<LoyaltyCategory> category) {}

    /**
     * @throws DomainError MALFORMED or REFUSED with every fault at once; CONFLICT {@code response-id-taken} when the id
     *     came before with another body; GONE {@code response-erased} when that answer was erased
     */
    @Transactional
    public Result execute(Command command) {
        CollectedAnswer answer = check.checked(command);
        Optional<LoyaltyCategory> category = RecommendScore.categoryOf(answer.score());
        if (responses.add(List.of(answer), Optional.empty()) == 1) {
            return new Result(answer.id(), category);
        }
        // Neither written nor found: the answer that has the id is one of units that the sender does not see.
        Optional<Responses.Received> received = responses.received(answer.senderId());
        if (received.filter(Responses.Received::erased).isPresent()) {
            throw DomainError.of(DomainError.Kind.GONE, "response-erased", answer.senderId());
        }
        return received.filter(first -> first.digest().equals(answer.digest()))
                .map(first -> new Result(first.id(), category))
                .orElseThrow(() -> DomainError.conflict("response-id-taken", answer.senderId()));
    }
}
