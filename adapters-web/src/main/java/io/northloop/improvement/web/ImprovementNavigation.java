package io.northloop.improvement.web;

import io.northloop.shared.web.NavigationEntry;
import io.northloop.shared.web.NavigationSection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where improvement stands in the navigation: one's own tasks come first. */
@Configuration(proxyBeanMethods = false)
class ImprovementNavigation {

    private static final String[] WORKERS = {"HQ", "REGIONAL_MANAGER", "CENTRE_MANAGER"};

    @Bean
    NavigationEntry taskSettingsEntry() {
        return NavigationEntry.of(NavigationSection.IMPROVE, "improvement.settings.title", "/task-settings", 90, "HQ");
    }

    @Bean
    NavigationEntry myTasksEntry() {
        return NavigationEntry.of(NavigationSection.MY_WORK, "improvement.tasks.title", "/tasks", 5, WORKERS);
    }
}
