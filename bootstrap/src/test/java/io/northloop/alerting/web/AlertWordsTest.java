package io.northloop.alerting.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.northloop.alerting.AlertRule;
import io.northloop.alerting.model.Evidence;
import io.northloop.alerting.model.Figure;
import io.northloop.alerting.model.Measure;
import io.northloop.shared.bootstrap.NorthloopTest;
import io.northloop.shared.bootstrap.TestClock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;

/** What people read of an alert. */
@NorthloopTest
class AlertWordsTest {

    private final AlertWords words;

    @Autowired
    AlertWordsTest(AlertWords words) {
        this.words = words;
    }

    @AfterEach
    void forgetLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void a_fall_that_chance_hardly_explains_is_not_said_to_be_impossible() {
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        assertThat(fall(.0321)).contains("a probability of 3.210%");
        assertThat(fall(3e-6)).contains("a probability of less than 0.001%");
    }

    private String fall(double probability) {
        return words.reason(
                AlertRule.NPS_FALL,
                new Evidence(
                        TestClock.START,
                        LocalDate.of(2026, 7, 1),
                        LocalDate.of(2026, 9, 30),
                        Map.of(
                                Measure.NPS,
                                Figure.among(15, 500),
                                Measure.BASELINE_NPS,
                                Figure.among(30, 2000),
                                Measure.P_VALUE,
                                Figure.plain(probability)),
                        Optional.empty()));
    }
}
