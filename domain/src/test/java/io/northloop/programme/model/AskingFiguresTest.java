package io.northloop.programme.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.northloop.programme.ProgrammeRef;
import io.northloop.shared.Quarter;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Figures of what was asked, and what may be expected of them. */
class AskingFiguresTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

    /** Reference values worked out apart from this code, in Python, by Wilson's formula of 1927. */
    @ParameterizedTest
    @CsvSource({
        "34, 100, 0.2546152, 0.4372227, UNDECIDED",
        "400, 1000, 0.3700748, 0.4306906, ABOVE",
        "200, 1000, 0.1763771, 0.2259190, BELOW",
        "0, 10, 0, 0.2775328, BELOW",
        "10, 10, 0.7224672, 1, ABOVE"
    })
    void a_response_rate_has_wilsons_interval_and_stands_against_the_target_by_all_of_it(
            long answered, long closed, double low, double high, ResponseShare.Standing standing) {
        ResponseShare share = new ResponseShare(answered, closed);
        assertThat(share.low().orElseThrow()).isCloseTo(low, within(1e-6));
        assertThat(share.high().orElseThrow()).isCloseTo(high, within(1e-6));
        assertThat(share.standing()).isEqualTo(standing);
    }

    @Test
    void without_closed_links_there_is_no_rate() {
        ResponseShare none = new ResponseShare(0, 0);
        assertThat(none.rate()).isEmpty();
        assertThat(none.low()).isEmpty();
        assertThat(none.standing()).isEqualTo(ResponseShare.Standing.NONE);
        assertThatThrownBy(() -> new ResponseShare(2, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void funnels_of_centres_add_up() {
        AskingFunnel one =
                new AskingFunnel(10, 1, 7, 6, 5, 4, Map.of(SuppressionReason.RESTRAINT, 2L), new ResponseShare(4, 6));
        AskingFunnel two = new AskingFunnel(
                5,
                0,
                3,
                3,
                1,
                1,
                Map.of(SuppressionReason.RESTRAINT, 1L, SuppressionReason.NO_CONTACT, 1L),
                new ResponseShare(1, 3));
        AskingFunnel both = AskingFunnel.EMPTY.plus(one).plus(two);
        assertThat(both.eligible()).isEqualTo(15);
        assertThat(both.suppressed().keySet())
                .as("in the order of the enum")
                .containsExactly(SuppressionReason.NO_CONTACT, SuppressionReason.RESTRAINT);
        assertThat(both.suppressedTotal()).isEqualTo(4);
        assertThat(both.responded()).isEqualTo(new ResponseShare(5, 9));
    }

    @Test
    void a_forecast_is_the_daily_mean_less_those_spared_times_the_response_rate() {
        AskingPast past = new AskingPast(
                new ProgrammeRef("p"), TODAY.minusDays(100), 1_000, 240, 180, 40, new ResponseShare(180, 600));
        VolumeForecast forecast = VolumeForecast.of(past, TODAY).orElseThrow();
        assertThat(forecast.perDay()).isEqualTo(10);
        VolumeForecast.Expected month = forecast.over(30);
        assertThat(month.eligible()).isEqualTo(300);
        assertThat(month.invited()).isCloseTo(225, within(1e-9));
        assertThat(month.restrained()).isCloseTo(56.25, within(1e-9));
        assertThat(month.answers().orElseThrow()).isCloseTo(67.5, within(1e-9));
    }

    /** Calls of a list: 5 of 24 are spared at once, and 19 wait for their calls. */
    @Test
    void before_anybody_is_asked_whoever_waits_is_taken_to_be_asked() {
        AskingPast past = new AskingPast(new ProgrammeRef("p"), TODAY, 24, 5, 5, 19, new ResponseShare(0, 0));
        VolumeForecast forecast = VolumeForecast.ofWave(past).orElseThrow();
        assertThat(past.isBeforeFirstAsking()).isTrue();
        assertThat(forecast.of(24).invited()).isCloseTo(19, within(1e-9));
        assertThat(forecast.ofWaiting(19).invited()).isEqualTo(19);
    }

    @Test
    void there_is_no_forecast_from_less_than_four_weeks_and_none_looks_back_more_than_a_year() {
        ResponseShare none = new ResponseShare(0, 0);
        ProgrammeRef ref = new ProgrammeRef("p");
        assertThat(VolumeForecast.of(new AskingPast(ref, TODAY.minusDays(27), 500, 0, 0, 0, none), TODAY))
                .isEmpty();
        VolumeForecast old = VolumeForecast.of(new AskingPast(ref, TODAY.minusDays(900), 730, 0, 0, 730, none), TODAY)
                .orElseThrow();
        assertThat(old.perDay()).isEqualTo(2);
        assertThat(old.over(10).answers()).isEmpty();
        assertThat(old.over(10).invited()).isEqualTo(20);
    }

    @Test
    void the_load_expected_of_a_quarter_is_pooled_over_the_quarters_before() {
        Quarter ahead = new Quarter(2027, 1);
        QuarterLoad load = QuarterLoad.pooled(
                ahead,
                List.of(
                        new QuarterLoad(new Quarter(2026, 3), 300, 200, 500, 100),
                        new QuarterLoad(new Quarter(2026, 4), 100, 100, 300, 100)));
        assertThat(load.perCustomer().orElseThrow()).isCloseTo(400.0 / 300, within(1e-9));
        assertThat(load.restrainedShare()).contains(0.25);
        assertThat(QuarterLoad.pooled(ahead, List.of()).perCustomer()).isEmpty();
    }

    @Test
    void the_customers_that_a_quarter_reaches_follow_from_what_is_planned_in_it() {
        AskedCustomers past = new AskedCustomers(1_000, 600, 400);
        assertThat(past.perServiceCustomer()).isEqualTo(1.5);
        assertThat(past.reached(300, List.of())).as("as often as so far").isCloseTo(200, within(1e-9));
        // Of 1000 customers services reach 200; a wave of 500 reaches 400 of the 800 others.
        assertThat(past.reached(300, List.of(500.0))).isCloseTo(600, within(1e-9));
        assertThat(past.reached(300, List.of(500.0, 500.0))).isCloseTo(800, within(1e-9));
        assertThat(past.reached(0, List.of(2_000.0)))
                .as("more than ever came up")
                .isCloseTo(2_000, within(1e-9));
        AskedCustomers nothing = new AskedCustomers(0, 0, 0);
        assertThat(nothing.reached(0, List.of())).isZero();
        assertThat(nothing.reached(40, List.of())).isEqualTo(40);
    }
}
