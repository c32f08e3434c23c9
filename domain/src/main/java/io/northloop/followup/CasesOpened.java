package io.northloop.followup;

import io.northloop.shared.DomainEvents;
import java.util.List;

/** The cases that answers announced together called for. */
public record CasesOpened(List<CaseOpened> all) implements DomainEvents {

    public CasesOpened {
        all = List.copyOf(all);
    }
}
