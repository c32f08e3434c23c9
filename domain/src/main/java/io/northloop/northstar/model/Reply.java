package io.northloop.northstar.model;

/** What headquarters says to a question of the fitness check. */
public enum Reply {
    YES,
    PARTLY,
    NO
}
