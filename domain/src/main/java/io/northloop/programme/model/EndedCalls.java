package io.northloop.programme.model;

/**
 * How calls ended without an answer, of those who became eligible in a period. Together with the answered, the waiting
 * and those not asked they make all who were eligible, but for talks that broke off and are still open.
 *
 * @param refused reached, and not willing
 * @param notReached tried in vain until it was given up
 * @param wrongNumber reached somebody else
 */
public record EndedCalls(long refused, long notReached, long wrongNumber) {

    public static final EndedCalls NONE = new EndedCalls(0, 0, 0);
}
