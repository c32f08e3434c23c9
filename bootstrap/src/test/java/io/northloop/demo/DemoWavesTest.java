package io.northloop.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.northloop.customer.LoyaltyCategory;
import io.northloop.customer.RecommendScore;
import io.northloop.shared.Quarter;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class DemoWavesTest {

    private static final List<DemoVisit> VISITS = new DemoHistory(DemoComments.shipped()).visits();
    private static final List<DemoWave> WAVES = new DemoWaves(VISITS).waves();

    @Test
    void are_the_same_each_time() {
        assertThat(new DemoWaves(VISITS).waves()).isEqualTo(WAVES);
    }

    @Test
    void follow_each_quarter_of_the_past_and_are_over() {
        assertThat(WAVES)
                .extracting(wave -> wave.quarter().toString())
                .containsExactly("2024-Q3", "2024-Q4", "2025-Q1", "2025-Q2", "2025-Q3", "2025-Q4", "2026-Q1");
        for (DemoWave wave : WAVES) {
            assertThat(wave.opensOn()).isEqualTo(wave.quarter().lastDay().plusDays(10));
            assertThat(wave.closedAt()).isBefore(DemoCompany.END);
            for (DemoWave.Asked asked : wave.asked()) {
                asked.rated()
                        .ifPresent(rated -> assertThat(rated.at())
                                .isBetween(asked.invitedAt(), asked.invitedAt().plus(DemoWave.LINK_LIFE)));
            }
        }
    }

    @Test
    void ask_nobody_who_was_asked_within_two_weeks_and_nobody_who_was_not_drawn() {
        Map<Integer, Set<Instant>> invited = new HashMap<>();
        VISITS.forEach(visit -> invited.computeIfAbsent(visit.customer(), customer -> new HashSet<>())
                .add(visit.invitedAt()));
        Set<DemoWave.Fate> seen = new HashSet<>();
        for (DemoWave wave : WAVES) {
            Set<Integer> once = new HashSet<>();
            for (DemoWave.Asked asked : wave.asked()) {
                seen.add(asked.fate());
                assertThat(once.add(asked.customer())).isTrue();
                if (asked.fate() == DemoWave.Fate.INVITED) {
                    assertThat(invited.getOrDefault(asked.customer(), Set.of()))
                            .allSatisfy(at -> assertThat(Duration.between(at, asked.invitedAt())
                                            .abs())
                                    .isGreaterThanOrEqualTo(Duration.ofDays(14)));
                } else {
                    assertThat(asked.rated()).isEmpty();
                }
            }
        }
        assertThat(seen).containsExactlyInAnyOrder(DemoWave.Fate.values());
    }

    @Test
    void give_the_falling_centre_the_known_case_of_calm_before_the_loss() {
        List<DemoWave.Rated> rated = WAVES.getLast().asked().stream()
                .filter(asked -> asked.centre().ref().equals(DemoCompany.FALLING_CENTRE))
                .flatMap(asked -> asked.rated().stream())
                .toList();
        assertThat(WAVES.getLast().quarter()).isEqualTo(new Quarter(2026, 1));
        assertThat(rated).hasSize(75);
        assertThat(count(rated, LoyaltyCategory.PROMOTER)).isEqualTo(24);
        assertThat(count(rated, LoyaltyCategory.DETRACTOR)).isEqualTo(15);
        double mean = rated.stream()
                .flatMap(each -> each.ratings().stream())
                .mapToInt(Integer::intValue)
                .average()
                .orElseThrow();
        assertThat(BigDecimal.valueOf(mean * 100)).isBetween(BigDecimal.valueOf(772), BigDecimal.valueOf(790));
    }

    private static long count(List<DemoWave.Rated> rated, LoyaltyCategory category) {
        return rated.stream()
                .filter(each -> new RecommendScore(each.score()).category() == category)
                .count();
    }
}
