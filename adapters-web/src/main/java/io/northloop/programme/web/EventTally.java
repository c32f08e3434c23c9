package io.northloop.programme.web;

import io.northloop.programme.application.EventVerdict;
import io.northloop.shared.Fault;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Counts what became of many events. */
final class EventTally {

    private final RejectedLines rejectedLines;
    private final List<EventReceipt.Rejected> rejected = new ArrayList<>();
    private int accepted;
    private int duplicates;

    EventTally(RejectedLines rejectedLines) {
        this.rejectedLines = rejectedLines;
    }

    void count(int line, @Nullable String id, EventVerdict verdict) {
        switch (verdict) {
            case EventVerdict.Accepted() -> accepted++;
            case EventVerdict.Duplicate() -> duplicates++;
            case EventVerdict.IdTaken(var fault) -> reject(line, id, List.of(fault));
            case EventVerdict.UnknownRefs(var faults) -> reject(line, id, faults);
            case EventVerdict.Unsound(var faults) -> reject(line, id, faults);
        }
    }

    void reject(int line, @Nullable String id, List<Fault> faults) {
        rejected.add(rejectedLines.describe(line, id, faults));
    }

    EventReceipt receipt() {
        return new EventReceipt(accepted, duplicates, List.copyOf(rejected));
    }
}
