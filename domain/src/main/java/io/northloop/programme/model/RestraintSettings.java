package io.northloop.programme.model;

/**
 * The company's restraint as HQ sets it.
 *
 * @param version counts the changes
 */
public record RestraintSettings(RestraintLimits limits, long version) {}
