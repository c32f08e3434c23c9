package io.northloop.improvement.model;

/**
 * What HQ may set about tasks.
 *
 * @param policy when somebody hears of a task that is not done
 * @param version counts the changes
 */
public record TaskAlarmSettings(DuePolicy policy, long version) {}
