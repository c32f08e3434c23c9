package io.northloop.response.model;

/**
 * One answer as it was sent, not yet checked.
 *
 * @param question code of the question, as sent
 */
public record GivenAnswer(String question, GivenValue value) {}
