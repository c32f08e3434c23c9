package io.northloop.programme.web;

import io.northloop.shared.web.NavigationEntry;
import io.northloop.shared.web.NavigationSection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where programmes and invitations stand in the navigation. */
@Configuration(proxyBeanMethods = false)
class ProgrammeNavigation {

    static final String PROGRAMMES = "/programmes";
    static final String INVITATIONS = "/invitations";

    @Bean
    NavigationEntry programmesEntry() {
        return NavigationEntry.of(NavigationSection.ASK, "programme.title", PROGRAMMES, 20, "HQ");
    }

    @Bean
    NavigationEntry invitationsEntry() {
        return NavigationEntry.of(NavigationSection.ASK, "programme.invitations", INVITATIONS, 30, "HQ");
    }
}
