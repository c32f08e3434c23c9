package io.northloop.programme.application;

import io.northloop.shared.Fault;
import java.util.List;

/** What became of one report. */
public sealed interface EventVerdict {

    record Accepted() implements EventVerdict {}

    /** The same event was reported before. */
    record Duplicate() implements EventVerdict {}

    /** The id was used before for another event. */
    record IdTaken(Fault fault) implements EventVerdict {}

    /** It is sound, but names something that is not known, or not yet. */
    record UnknownRefs(List<Fault> faults) implements EventVerdict {
        public UnknownRefs {
            faults = List.copyOf(faults);
        }
    }

    /** It makes no sense. */
    record Unsound(List<Fault> faults) implements EventVerdict {
        public Unsound {
            faults = List.copyOf(faults);
        }
    }

    /** All that is wrong; empty when it was taken. */
    default List<Fault> faults() {
        return switch (this) {
            case Accepted() -> List.of();
            case Duplicate() -> List.of();
            case IdTaken(var fault) -> List.of(fault);
            case UnknownRefs(var faults) -> faults;
            case Unsound(var faults) -> faults;
        };
    }
}
