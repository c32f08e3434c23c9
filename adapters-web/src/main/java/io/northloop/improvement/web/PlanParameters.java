package io.northloop.improvement.web;

import io.northloop.improvement.EvidenceFileId;
import io.northloop.improvement.PlanId;
import io.northloop.improvement.TaskId;
import io.northloop.organisation.PersonRef;
import io.northloop.organisation.UnitRef;
import io.northloop.shared.DomainError;
import io.northloop.shared.Fault;
import io.northloop.shared.Ref;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what addresses say about plans and tasks. */
final class PlanParameters {

    private PlanParameters() {}

    static PlanId plan(String text) {
        return PlanId.parse(text).orElseThrow(() -> DomainError.notFound("plan-not-found"));
    }

    static TaskId task(String text) {
        return TaskId.parse(text).orElseThrow(() -> DomainError.notFound("task-not-found"));
    }

    static EvidenceFileId file(String text) {
        return EvidenceFileId.parse(text).orElseThrow(() -> DomainError.notFound("task-evidence-not-found"));
    }

    static Optional<UnitRef> unit(@Nullable String text) {
        return given(text).map(it -> {
            if (!Ref.fits(it)) {
                throw DomainError.notFound("plan-unit-not-found");
            }
            return new UnitRef(it);
        });
    }

    static Optional<PersonRef> assignee(@Nullable String text) {
        return given(text).map(it -> {
            if (!Ref.fits(it)) {
                throw malformed("assignee");
            }
            return new PersonRef(it);
        });
    }

    /** The state of that name; none for any. */
    static <E extends Enum<E>> Set<E> states(E[] values, @Nullable String text) {
        return given(text)
                .map(it -> {
                    for (E state : values) {
                        if (state.name().equals(it)) {
                            return Set.of(state);
                        }
                    }
                    throw malformed("state");
                })
                .orElse(Set.of());
    }

    private static Optional<String> given(@Nullable String text) {
        return Optional.ofNullable(text).filter(it -> !it.isBlank());
    }

    private static DomainError malformed(String parameter) {
        return DomainError.withFaults(DomainError.Kind.MALFORMED, "malformed", List.of(Fault.at(parameter, "invalid")));
    }
}
