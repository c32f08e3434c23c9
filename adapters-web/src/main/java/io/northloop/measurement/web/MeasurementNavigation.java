package io.northloop.measurement.web;

import io.northloop.shared.web.NavigationEntry;
import io.northloop.shared.web.NavigationSection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where figures stand in the navigation. */
@Configuration(proxyBeanMethods = false)
class MeasurementNavigation {

    static final String EXPLORER = "/explorer";
    static final String CSI = "/csi";
    static final String RATINGS = "/ratings";
    static final String LEAGUE = "/league";
    static final String QUADRANT = "/quadrant";
    static final String BENCHMARKS = "/benchmarks";
    static final String SAMPLES = "/sample-size";
    static final String FACTORS = "/factors";

    private static final String[] WITH_FIGURES = {"HQ", "REGIONAL_MANAGER", "CENTRE_MANAGER"};

    @Bean
    NavigationEntry explorerEntry() {
        return NavigationEntry.of(NavigationSection.MEASURE, "measurement.explorer", EXPLORER, 10, WITH_FIGURES);
    }

    @Bean
    NavigationEntry csiEntry() {
        return NavigationEntry.of(NavigationSection.MEASURE, "measurement.csi", CSI, 20, WITH_FIGURES);
    }

    @Bean
    NavigationEntry ratingsEntry() {
        return NavigationEntry.of(NavigationSection.MEASURE, "measurement.ratings", RATINGS, 25, WITH_FIGURES);
    }

    @Bean
    NavigationEntry quadrantEntry() {
        return NavigationEntry.of(NavigationSection.MEASURE, "measurement.quadrant", QUADRANT, 40, "HQ");
    }

    @Bean
    NavigationEntry sampleSizeEntry() {
        return NavigationEntry.of(NavigationSection.MEASURE, "measurement.samples", SAMPLES, 60, "HQ");
    }

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
        return NavigationEntry.of(NavigationSection.MEASURE, "measurement.factors", FACTORS, 70, WITH_FIGURES);
    }
}
