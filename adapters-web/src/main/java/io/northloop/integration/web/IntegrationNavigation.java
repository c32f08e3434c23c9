package io.northloop.integration.web;

import io.northloop.shared.web.NavigationEntry;
import io.northloop.shared.web.NavigationSection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where integration stands in the navigation. */
@Configuration(proxyBeanMethods = false)
class IntegrationNavigation {

    @Bean
    NavigationEntry eventsEntry() {
        return NavigationEntry.of(
                NavigationSection.SETTINGS, "integration.events.title", "/settings/events", 60, "ADMINISTRATOR", "HQ");
    }
}
