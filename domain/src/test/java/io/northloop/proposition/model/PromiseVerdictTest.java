package io.northloop.proposition.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.northloop.measurement.Confidence;
import io.northloop.measurement.Display;
import io.northloop.measurement.Interval;
import io.northloop.measurement.IntervalMethod;
import io.northloop.measurement.NpsFigure;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PromiseVerdictTest {

    /** Score and interval against a target of 40. */
    @ParameterizedTest
    @CsvSource({
        "40.0, 30, 50, KEPT",
        "55.1, 20, 80, KEPT",
        "39.9, 30, 49, UNDER_TARGET",
        "20.0, 0, 40, UNDER_TARGET",
        "20.0, 0, 39.99, BROKEN",
        "-60.0, -80, -40, BROKEN"
    })
    void a_promise_is_broken_only_when_the_whole_interval_lies_under_the_target(
            BigDecimal nps, double low, double high, PromiseVerdict verdict) {
        assertThat(PromiseVerdict.of(new BigDecimal("40"), figure(nps, low, high)))
                .isEqualTo(verdict);
    }

    @Test
    void without_a_score_nothing_is_said() {
        BigDecimal target = new BigDecimal("40");
        assertThat(PromiseVerdict.of(target, null)).isEqualTo(PromiseVerdict.TOO_FEW_ANSWERS);
        assertThat(PromiseVerdict.of(target, NpsFigure.onlyN(7L))).isEqualTo(PromiseVerdict.TOO_FEW_ANSWERS);
        assertThat(PromiseVerdict.of(target, NpsFigure.withheld())).isEqualTo(PromiseVerdict.TOO_FEW_ANSWERS);
        assertThat(PromiseVerdict.of(null, figure(BigDecimal.TEN, 0, 20))).isEqualTo(PromiseVerdict.NO_TARGET);
    }

    private static NpsFigure figure(BigDecimal nps, double low, double high) {
        return new NpsFigure(
                50L,
                null,
                null,
                null,
                null,
                nps.doubleValue(),
                nps,
                new Interval(low, high, Confidence.P95, IntervalMethod.ADJUSTED_WALD),
                null,
                null,
                null,
                Display.FULL,
                null);
    }
}
