package io.northloop.access;

import java.util.List;

/** What machine clients may be allowed to do; one name per resource and direction. */
public final class Scopes {

    /** Moves the demo's clock and reads its messages; exists in demo mode only. */
    public static final String DEMO = "demo";

    /**
     * Every scope that can be given to a client, in the order in which they are offered. The contract names them all;
     * one for which no route asks yet opens nothing.
     */
    public static final List<String> ALL = List.of(
            "organisation:read",
            "organisation:write",
            "customers:read",
            "customers:write",
            "events:write",
            "invitations:read",
            "messages:write",
            "surveys:read",
            "surveys:write",
            "programmes:write",
            "responses:read",
            "responses:write",
            "imports:read",
            "imports:write",
            "measurements:read",
            "measurements:write",
            "propositions:read",
            "propositions:write",
            "cases:read",
            "cases:write",
            "cases:disclose",
            "plans:read",
            "plans:write",
            "insights:read",
            "alerts:read",
            "alerts:write",
            "integrity:read",
            "north-star:read",
            "webhooks:manage");

    private Scopes() {}
}
