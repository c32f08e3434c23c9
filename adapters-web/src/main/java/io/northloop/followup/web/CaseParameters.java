package io.northloop.followup.web;

import io.northloop.followup.CaseId;
import io.northloop.followup.CaseState;
import io.northloop.organisation.PersonRef;
import io.northloop.organisation.UnitRef;
import io.northloop.shared.DomainError;
import io.northloop.shared.Fault;
import io.northloop.shared.Ref;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what addresses say about cases. */
final class CaseParameters {

    private CaseParameters() {}

    static CaseId id(String text) {
        return CaseId.parse(text).orElseThrow(() -> DomainError.notFound("case-not-found"));
    }

    static Optional<UnitRef> unit(@Nullable String text) {
        return given(text).map(it -> {
            if (!Ref.fits(it)) {
                throw DomainError.notFound("case-unit-not-found");
            }
            return new UnitRef(it);
        });
    }

    static Optional<PersonRef> owner(@Nullable String text) {
        return given(text).map(it -> {
            if (!Ref.fits(it)) {
                throw malformed("owner");
            }
            return new PersonRef(it);
        });
    }

    static Set<CaseState> states(@Nullable String text) {
        return given(text)
                .map(it -> {
                    for (CaseState state : CaseState.values()) {
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
