package io.northloop.followup.model;

import io.northloop.organisation.PersonRef;

/** To whom a routing rule gives a case. */
public sealed interface RoutingTarget {

    /** Where the post is looked for, seen from the answer's centre. */
    enum Level {
        CENTRE,
        REGION,
        HEADQUARTERS
    }

    /** Whoever holds the post there now. */
    record PostIn(String post, Level level) implements RoutingTarget {}

    /** This person, or their deputy. */
    record Person(PersonRef person) implements RoutingTarget {}
}
