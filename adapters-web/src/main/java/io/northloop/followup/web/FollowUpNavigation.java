package io.northloop.followup.web;

import io.northloop.shared.web.NavigationEntry;
import io.northloop.shared.web.NavigationSection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where follow-up stands in the navigation. */
@Configuration(proxyBeanMethods = false)
class FollowUpNavigation {

    private static final String[] WORKERS = {"HQ", "REGIONAL_MANAGER", "CENTRE_MANAGER"};

    @Bean
    NavigationEntry casesEntry() {
        return NavigationEntry.of(NavigationSection.FOLLOW_UP, "followup.cases.title", "/cases", 10, WORKERS);
    }

    @Bean
    NavigationEntry routingEntry() {
        return NavigationEntry.of(NavigationSection.FOLLOW_UP, "followup.routing.title", "/routing-rules", 20, "HQ");
    }

    @Bean
    NavigationEntry caseVerificationEntry() {
        return NavigationEntry.of(
                NavigationSection.FOLLOW_UP, "followup.verification.title", "/case-verifications", 15, "HQ");
    }

    @Bean
    NavigationEntry followUpSettingsEntry() {
        return NavigationEntry.of(
                NavigationSection.FOLLOW_UP, "followup.settings.title", "/followup-settings", 40, "HQ");
    }

    @Bean
    NavigationEntry rootCausesEntry() {
        return NavigationEntry.of(NavigationSection.FOLLOW_UP, "followup.causes.title", "/root-causes", 30, "HQ");
    }
}
