package io.northloop.shared.port;

import java.net.URI;

/** The address under which people outside reach this installation: links in mails start with it. */
public interface PublicAddress {

    /**
     * The full address of a page.
     *
     * @param path starts with a slash
     */
    URI of(String path);
}
