package io.northloop.shared;

/**
 * Due work that others wait for within a second: it is run by a quick loop on every instance besides the ordinary
 * schedule.
 */
public interface FastWork extends DueWork {}
