package io.northloop.access.web;

import io.northloop.access.application.SetUpFirstAdministrator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells whoever starts a new installation how to get in: a link that works once and for a day, printed where only they
 * see it. The demo brings its own accounts.
 */
@Component
@ConditionalOnBooleanProperty(name = "northloop.demo", havingValue = false, matchIfMissing = true)
final class SetUpLinkNotice {

    private static final Logger LOG = LoggerFactory.getLogger("io.northloop.start");

    private final SetUpFirstAdministrator setUp;
    private final LinkAddresses addresses;

    SetUpLinkNotice(SetUpFirstAdministrator setUp, LinkAddresses addresses) {
        this.setUp = setUp;
        this.addresses = addresses;
    }

    @EventListener(ApplicationReadyEvent.class)
    void tell() {
        setUp.offer()
                .ifPresent(token -> LOG.info(
                        "There is no account yet. Make the first administrator here, within a day: {}",
                        addresses.setUp(token)));
    }
}
