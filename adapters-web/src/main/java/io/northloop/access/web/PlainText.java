package io.northloop.access.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/** Turns away (400) whatever no text of ours may hold, wherever it stands in an address or a form. */
@Configuration(proxyBeanMethods = false)
class PlainText {

    @Bean
    HttpFirewall httpFirewall() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        // PostgreSQL keeps no U+0000; line breaks and the rest belong into long answers.
        firewall.setAllowedParameterValues(value -> value == null || value.indexOf('\0') < 0);
        return firewall;
    }
}
