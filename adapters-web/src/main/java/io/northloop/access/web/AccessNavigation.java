package io.northloop.access.web;

import io.northloop.shared.web.NavigationEntry;
import io.northloop.shared.web.NavigationSection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where accounts, clients and the audit trail stand in the navigation. */
@Configuration(proxyBeanMethods = false)
class AccessNavigation {

    static final String ACCOUNTS = "/settings/accounts";
    static final String CLIENTS = "/settings/clients";
    static final String AUDIT = "/trust/audit";

    @Bean
    NavigationEntry accountsEntry() {
        return NavigationEntry.of(NavigationSection.SETTINGS, "access.nav.accounts", ACCOUNTS, 30, "ADMINISTRATOR");
    }

    @Bean
    NavigationEntry clientsEntry() {
        return NavigationEntry.of(NavigationSection.SETTINGS, "access.nav.clients", CLIENTS, 40, "ADMINISTRATOR");
    }

    @Bean
    NavigationEntry auditEntry() {
        return NavigationEntry.of(NavigationSection.TRUST, "access.nav.audit", AUDIT, 90, "ADMINISTRATOR", "HQ");
    }
}
