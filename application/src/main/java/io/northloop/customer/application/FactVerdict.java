package io.northloop.customer.application;

import io.northloop.customer.model.CommercialFact;
import io.northloop.shared.Fault;
import java.util.List;

/** What became of one report of a commercial fact. */
public sealed interface FactVerdict {

    /** It holds now. */
    record Taken(CommercialFact fact) implements FactVerdict {}

    /** The same was told before. */
    record Repeated(CommercialFact fact) implements FactVerdict {}

    /** What holds is of a later moment, and goes on to hold. */
    record Outdated(CommercialFact holding) implements FactVerdict {}

    /** It is sound, but its customer is not known, or not yet. */
    record UnknownCustomer(List<Fault> faults) implements FactVerdict {
        public UnknownCustomer {
            faults = List.copyOf(faults);
        }
    }

    /** It makes no sense. */
    record Unsound(List<Fault> faults) implements FactVerdict {
        public Unsound {
            faults = List.copyOf(faults);
        }
    }
}
