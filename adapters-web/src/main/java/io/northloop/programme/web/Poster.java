package io.northloop.programme.web;

import java.net.URI;
import java.util.List;

/**
 * What a centre's poster says.
 *
 * @param invitations one sentence for each language it is printed in; they ask nothing, so that they lead nobody
 * @param link behind the code, and printed below it for whoever has no camera
 */
record Poster(String company, String centre, List<String> invitations, URI link) {
    Poster {
        invitations = List.copyOf(invitations);
    }

    /** The link as people type it. */
    String written() {
        return link.getAuthority() + link.getPath();
    }
}
