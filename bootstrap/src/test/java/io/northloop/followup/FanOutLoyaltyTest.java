package io.northloop.followup;

import static org.assertj.core.api.Assertions.assertThat;

import io.northloop.shared.bootstrap.NorthloopTest;
import io.northloop.shared.bootstrap.TestAgenda;
import io.northloop.shared.bootstrap.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Where answers that are told together leave their customers. */
@NorthloopTest
class FanOutLoyaltyTest {

    private static final int CUSTOMERS = 30;

    private final FollowUpWorld world;
    private final StoredAnswers answers;
    private final TestAgenda agenda;
    private final TestClock clock;

    @Autowired
    FanOutLoyaltyTest(FollowUpWorld world, StoredAnswers answers, TestAgenda agenda, TestClock clock) {
        this.world = world;
        this.answers = answers;
        this.agenda = agenda;
        this.clock = clock;
    }

    /** 150 answers are more than one batch. */
    @Test
    void of_each_quarter_the_last_answer_counts_whenever_it_is_told() {
        world.centre("fan-d");
        for (int i = 0; i < CUSTOMERS; i++) {
            world.customer("fan-d-" + i, "Customer");
        }
        Instant quarter = Instant.parse("2026-10-01T00:00:00Z");
        List<UUID> all = new ArrayList<>();
        for (int round = 1; round <= 4; round++) {
            for (int i = 0; i < CUSTOMERS; i++) {
                int last = i % 2 == 0 ? 10 : 7;
                all.add(answer(i, round == 4 ? last : 1, quarter.plus(Duration.ofHours(round))));
            }
        }
        for (int i = 0; i < CUSTOMERS; i++) {
            all.add(answer(i, 9, quarter.minus(Duration.ofDays(1))));
        }

        agenda.runDue();

        assertThat(all).hasSize(150).allSatisfy(answer -> {
            assertThat(answers.waiting(answer)).isZero();
            assertThat(answers.told(answer)).isOne();
        });
        assertThat(answers.quarters("fan-d-"))
                .isEqualTo(Map.of(
                        "2026-07-01 PROMOTER", 30L,
                        "2026-10-01 PROMOTER", 15L,
                        "2026-10-01 PASSIVE", 15L));
    }

    private UUID answer(int customer, int score, Instant at) {
        return answers.add("fan-d-centre", "fan-d-" + customer, score, at);
    }

    @Test
    void of_two_answers_of_one_instant_the_one_told_later_counts_in_one_batch_or_in_two() {
        world.centre("fan-e");
        world.customer("fan-e-together", "Customer");
        world.customer("fan-e-apart", "Customer");
        Instant now = clock.instant();
        answers.add("fan-e-centre", "fan-e-apart", 10, now);
        agenda.runDue();
        answers.add("fan-e-centre", "fan-e-together", 10, now);
        answers.add("fan-e-centre", "fan-e-together", 1, now);
        answers.add("fan-e-centre", "fan-e-apart", 1, now);
        agenda.runDue();
        assertThat(answers.categories("fan-e-"))
                .isEqualTo(Map.of("fan-e-together", "DETRACTOR", "fan-e-apart", "DETRACTOR"));
    }
}
