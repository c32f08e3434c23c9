package io.northloop.followup;

import io.northloop.customer.CustomerRef;
import io.northloop.response.ResponseSubmitted;
import io.northloop.survey.SurveyKind;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Cases for tests of other capabilities. */
@Component
public final class TestCases {

    private final FollowUpWorld world;
    private final Clock clock;

    TestCases(FollowUpWorld world, Clock clock) {
        this.world = world;
        this.clock = clock;
    }

    /**
     * Opens a case with a telephone number in the centre {@code <prefix>-centre} of the region {@code <prefix>-region}.
     * Its manager is {@code <prefix>-manager}.
     *
     * @return its id
     */
    public String open(String prefix) {
        world.centre(prefix);
        world.person(prefix + "-manager", "CENTRE_MANAGER", prefix + "-centre");
        Instant now = clock.instant();
        ResponseSubmitted answer = world.answer(
                prefix + "-centre",
                SurveyKind.TRANSACTIONAL,
                2,
                true,
                now,
                now,
                Optional.of(new CustomerRef(prefix + "-customer")));
        return world.submitKept(answer, "slow", "138 0000 9999").toString();
    }
}
