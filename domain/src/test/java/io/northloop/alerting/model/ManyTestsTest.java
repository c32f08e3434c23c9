package io.northloop.alerting.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Bursts, and many tests at once, against values of R. */
final class ManyTestsTest {

    /** R: p.adjust(c(.01, .04, .03, .005), "BH") is .02 .04 .04 .02. */
    @Test
    void many_tests_are_adjusted_together() {
        List<Double> adjusted = FalseDiscovery.adjusted(List.of(.01, .04, .03, .005));

        assertThat(adjusted.get(0)).isCloseTo(.02, within(1e-12));
        assertThat(adjusted.get(1)).isCloseTo(.04, within(1e-12));
        assertThat(adjusted.get(2)).isCloseTo(.04, within(1e-12));
        assertThat(adjusted.get(3)).isCloseTo(.02, within(1e-12));
        assertThat(FalseDiscovery.adjusted(List.of())).isEmpty();
    }

    /** R: ppois(4, 1.5, lower.tail = FALSE) is 0.01857594. */
    @Test
    void bursts_go_by_the_centres_own_rate() {
        assertThat(Burst.pValue(5, 1.5)).isCloseTo(0.01857594, within(1e-8));
        assertThat(Burst.pValue(0, 1.5)).isEqualTo(1);
    }
}
