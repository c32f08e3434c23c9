package io.northloop.organisation.web;

import io.northloop.shared.web.NavigationEntry;
import io.northloop.shared.web.NavigationSection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the organisation stands in the navigation: it is a setting, and settings are the administrators'. */
@Configuration(proxyBeanMethods = false)
class OrganisationNavigation {

    static final String ORGANISATION = "/settings/organisation";
    static final String PEOPLE = "/settings/people";
    static final String LISTS = "/settings/lists";

    @Bean
    NavigationEntry organisationEntry() {
        return NavigationEntry.of(
                NavigationSection.SETTINGS, "organisation.nav.organisation", ORGANISATION, 10, "ADMINISTRATOR");
    }

    @Bean
    NavigationEntry peopleEntry() {
        return NavigationEntry.of(NavigationSection.SETTINGS, "organisation.nav.people", PEOPLE, 20, "ADMINISTRATOR");
    }

    /** HQ keeps these lists (method §1); the administrator keeps the settings, of which they are part. */
    @Bean
    NavigationEntry listsEntry() {
        return NavigationEntry.of(
                NavigationSection.SETTINGS, "organisation.nav.lists", LISTS, 25, "ADMINISTRATOR", "HQ");
    }
}
