package io.northloop.organisation;

/** Where a post is held. */
public enum PostLevel {
    HQ,
    REGION,
    CENTRE
}
