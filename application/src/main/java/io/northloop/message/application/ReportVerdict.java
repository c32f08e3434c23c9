package io.northloop.message.application;

import io.northloop.shared.Fault;
import java.util.List;

/** What became of one report about a message. */
public sealed interface ReportVerdict {

    record Recorded() implements ReportVerdict {}

    /** The same was reported before; the first telling holds. */
    record Repeated() implements ReportVerdict {}

    /** It is sound, but there is no such message. */
    record UnknownMessage(List<Fault> faults) implements ReportVerdict {
        public UnknownMessage {
            faults = List.copyOf(faults);
        }
    }

    /** It makes no sense. */
    record Unsound(List<Fault> faults) implements ReportVerdict {
        public Unsound {
            faults = List.copyOf(faults);
        }
    }
}
