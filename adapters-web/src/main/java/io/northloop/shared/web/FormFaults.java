package io.northloop.shared.web;

import io.northloop.shared.DomainError;
import io.northloop.shared.Fault;
import java.util.List;

/**
 * What is wrong with a form, by field. A page that shows a refused form again puts it in its model as {@code faults}
 * beside what was typed; the fragments of {@code shared/form} read it.
 *
 * @param refusal why the whole was refused
 */
public record FormFaults(DomainError refusal) {

    public static final String ATTRIBUTE = "faults";

    /** The faults of one field: those that point to {@code name} or {@code /name}. */
    public List<Fault> on(String field) {
        return refusal.faults().stream()
                .filter(fault ->
                        fault.pointer().equals(field) || fault.pointer().equals("/" + field))
                .toList();
    }

    public boolean any(String field) {
        return !on(field).isEmpty();
    }
}
