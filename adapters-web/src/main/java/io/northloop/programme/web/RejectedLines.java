package io.northloop.programme.web;

import io.northloop.shared.Fault;
import io.northloop.shared.web.Sentences;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts into words why a line was not taken. */
@Component
class RejectedLines {

    private final Sentences sentences;

    RejectedLines(Sentences sentences) {
        this.sentences = sentences;
    }

    EventReceipt.Rejected describe(int line, @Nullable String id, List<Fault> faults) {
        List<EventReceipt.RejectedFault> errors = faults.stream()
                .map(fault -> new EventReceipt.RejectedFault(fault.pointer(), fault.code(), sentences.fault(fault)))
                .toList();
        EventReceipt.RejectedFault first = errors.getFirst();
        return new EventReceipt.Rejected(line, id, first.pointer(), first.message(), errors);
    }
}
