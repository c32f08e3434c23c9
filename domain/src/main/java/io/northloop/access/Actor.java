package io.northloop.access;

import io.northloop.organisation.PersonRef;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who took a step, as histories keep it.
 *
 * @param name as the audit trail names them: {@code account:hq}, {@code client:crm}, {@code system}
 * @param person the member of staff, where one is behind the step
 */
public record Actor(String name, @Nullable PersonRef person) {

    public static final Actor SYSTEM = new Actor("system", null);

    /** What it is called where no member of staff is behind it: the account or client; empty for Northloop itself. */
    public Optional<String> ownName() {
        return equals(SYSTEM) ? Optional.empty() : Optional.of(name.substring(name.indexOf(':') + 1));
    }

    public boolean is(@Nullable PersonRef other) {
        return person != null && person.equals(other);
    }
}
