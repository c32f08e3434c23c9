package io.northloop.shared;

import java.util.List;

/**
 * Events of one kind that one transaction brought about together. They are published as one, so that a listener can do
 * for all of them at once what would cost each the same again.
 */
public interface DomainEvents {

    List<? extends DomainEvent> all();
}
