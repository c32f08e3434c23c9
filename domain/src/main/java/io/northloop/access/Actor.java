package io.northloop.access;

import io.northloop.organisation.PersonRef;
import org.jspecify.annotations.Nullable;

/**
 * Who took a step, as histories keep it.
 *
 * @param name as the audit trail names them: {@code account:hq}, {@code client:crm}, {@code system}
 * @param person the member of staff, where one is behind the step
 */
public record Actor(String name, @Nullable PersonRef person) {

    public static final Actor SYSTEM = new Actor("system", null);

    public boolean is(@Nullable PersonRef other) {
        return person != null && person.equals(other);
    }
}
