package io.northloop.measurement.web;

import io.northloop.shared.web.NavigationEntry;
import io.northloop.shared.web.NavigationSection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where figures stand in the navigation. */
@Configuration(proxyBeanMethods = false)
class MeasurementNavigation {

    static final String LEAGUE = "/league";
    static final String BENCHMARKS = "/benchmarks";
    static final String FACTORS = "/factors";

    @Bean
    NavigationEntry leagueEntry() {
        return NavigationEntry.of(NavigationSection.MEASURE, "measurement.league", LEAGUE, 30, "HQ");
    }

    @Bean
    NavigationEntry benchmarksEntry() {
        return NavigationEntry.of(NavigationSection.MEASURE, "measurement.benchmarks", BENCHMARKS, 50, "HQ");
    }

    @Bean
    NavigationEntry factorsEntry() {
        return NavigationEntry.of(
                NavigationSection.MEASURE,
                "measurement.factors",
                FACTORS,
                60,
                "HQ",
                "REGIONAL_MANAGER",
                "CENTRE_MANAGER");
    }
}
