package io.northloop.access;

import java.util.List;

/** What machine clients may be allowed to do; one name per resource and direction. */
public final class Scopes {

    /** Moves the demo's clock and reads its messages; exists in demo mode only. */
    public static final String DEMO = "demo";

    /** Every scope that can be given to a client, in the order in which they are offered; each opens some route. */
    public static final List<String> ALL = List.of(
            "organisation:read",
            "organisation:write",
            "customers:read",
            "customers:write",
            "events:write",
            "invitations:read",
            "surveys:read",
            "responses:read",
            "responses:write",
            "imports:read",
            "imports:write",
            "measurements:read",
            "cases:read",
            "cases:write",
            "cases:disclose",
            "plans:read",
            "plans:write");

    private Scopes() {}
}
