package io.northloop.proposition.web;

import io.northloop.shared.web.NavigationEntry;
import io.northloop.shared.web.NavigationSection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where whom to serve stands in the navigation. */
@Configuration(proxyBeanMethods = false)
class PropositionNavigation {

    @Bean
    NavigationEntry profitGridEntry() {
        return NavigationEntry.of(NavigationSection.CUSTOMERS, "proposition.grid.title", "/profit-grid", 10, "HQ");
    }

    @Bean
    NavigationEntry segmentsEntry() {
        return NavigationEntry.of(NavigationSection.CUSTOMERS, "proposition.segments.title", "/segments", 20, "HQ");
    }

    @Bean
    NavigationEntry propositionsEntry() {
        return NavigationEntry.of(NavigationSection.CUSTOMERS, "proposition.list.title", "/propositions", 30, "HQ");
    }
}
