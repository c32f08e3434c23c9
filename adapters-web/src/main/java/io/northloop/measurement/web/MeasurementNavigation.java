package io.northloop.measurement.web;

import io.northloop.shared.web.NavigationEntry;
import io.northloop.shared.web.NavigationSection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where figures stand in the navigation. */
@Configuration(proxyBeanMethods = false)
class MeasurementNavigation {

    static final String LEAGUE = "/league";

    @Bean
    NavigationEntry leagueEntry() {
        return NavigationEntry.of(NavigationSection.MEASURE, "measurement.league", LEAGUE, 30, "HQ");
    }
}
