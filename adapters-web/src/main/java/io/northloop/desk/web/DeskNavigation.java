package io.northloop.desk.web;

import io.northloop.shared.web.NavigationEntry;
import io.northloop.shared.web.NavigationSection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The home page stands first for everybody; those who work on cases and tasks have them on one page, and everybody
 * finds the views that they keep. The monthly report puts several capabilities together and stands among the figures.
 */
@Configuration(proxyBeanMethods = false)
class DeskNavigation {

    @Bean
    NavigationEntry deskEntry() {
        return NavigationEntry.of(NavigationSection.HOME, "desk.home", "/", 0);
    }

    @Bean
    NavigationEntry myWorkEntry() {
        return NavigationEntry.of(
                NavigationSection.MY_WORK, "desk.my-work", "/my-work", 10, "HQ", "REGIONAL_MANAGER", "CENTRE_MANAGER");
    }

    @Bean
    NavigationEntry savedViewsEntry() {
        return NavigationEntry.of(NavigationSection.MY_WORK, "desk.views", SavedViewPages.PATH, 20);
    }

    @Bean
    NavigationEntry monthlyReportEntry() {
        return NavigationEntry.of(
                NavigationSection.MEASURE,
                "desk.report",
                MonthlyReportController.PATH,
                55,
                "HQ",
                "REGIONAL_MANAGER",
                "CENTRE_MANAGER");
    }
}
