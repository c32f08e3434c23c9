package io.northloop.improvement.model;

import io.northloop.organisation.PersonRef;
import io.northloop.organisation.UnitRef;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Who does a task, as they were when they got it.
 *
 * @param unit where they work; {@code null} at headquarters
 * @param zone in which the days of the task are counted: that of the unit, else the company's
 */
public record Assignee(PersonRef person, @Nullable UnitRef unit, ZoneId zone) {}
