package io.northloop.desk.web;

import io.northloop.shared.web.NavigationEntry;
import io.northloop.shared.web.NavigationSection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The home page stands first for everybody. */
@Configuration(proxyBeanMethods = false)
class DeskNavigation {

    @Bean
    NavigationEntry deskEntry() {
        return NavigationEntry.of(NavigationSection.HOME, "desk.home", "/", 0);
    }
}
