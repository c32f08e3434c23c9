package io.northloop.integrity.model;

import io.northloop.integrity.Standing;
import io.northloop.response.ResponseId;
import io.northloop.shared.DomainError;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What was decided on an answer, from the first doubt on; nothing of it is ever taken back, only followed by more. */
public final class Suspicion {

    private final ResponseId response;
    private final List<Decision> decisions;

    private Suspicion(ResponseId response, List<Decision> decisions) {
        this.response = response;
        this.decisions = new ArrayList<>(decisions);
    }

    /** @param decisions in their order; none for an answer that nobody has doubted */
    public static Suspicion restore(ResponseId response, List<Decision> decisions) {
        return new Suspicion(response, decisions);
    }

    /**
     * @throws DomainError CONFLICT where the answer stands so already, or has never been doubted and is to be restored
     */
    public void decide(Decision decision) {
        if (!next().contains(decision.standing())) {
            throw DomainError.of(DomainError.Kind.CONFLICT, "suspicion-stands");
        }
        decisions.add(decision);
    }

    /** What may be decided next. */
    public Set<Standing> next() {
        Set<Standing> next = EnumSet.allOf(Standing.class);
        next.remove(standing().orElse(Standing.RESTORED));
        return next;
    }

    public Optional<Standing> standing() {
        return decisions.isEmpty()
                ? Optional.empty()
                : Optional.of(decisions.getLast().standing());
    }

    public ResponseId response() {
        return response;
    }

    /** In their order. */
    public List<Decision> decisions() {
        return List.copyOf(decisions);
    }
}
