package io.northloop.programme.web;

import io.northloop.programme.application.EventVerdict;
import io.northloop.programme.application.ServiceEventReport;
import io.northloop.shared.Fault;
import io.northloop.shared.web.BodyLines;
import io.northloop.shared.web.RejectedLine;
import io.northloop.shared.web.RejectedLines;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Counts what became of many events. */
final class EventTally implements BodyLines.Tally<ServiceEventReport, EventVerdict> {

    private final RejectedLines rejectedLines;
    private final List<RejectedLine> rejected = new ArrayList<>();
    private int accepted;
    private int duplicates;

    EventTally(RejectedLines rejectedLines) {
        this.rejectedLines = rejectedLines;
    }

    @Override
    public void count(int line, ServiceEventReport report, EventVerdict verdict) {
        switch (verdict) {
            case EventVerdict.Accepted() -> accepted++;
            case EventVerdict.Duplicate() -> duplicates++;
            case EventVerdict.IdTaken(var fault) -> reject(line, report.id(), List.of(fault));
            case EventVerdict.UnknownRefs(var faults) -> reject(line, report.id(), faults);
            case EventVerdict.Unsound(var faults) -> reject(line, report.id(), faults);
        }
    }

    @Override
    public void reject(int line, List<Fault> faults) {
        reject(line, null, faults);
    }

    private void reject(int line, @Nullable String id, List<Fault> faults) {
        rejected.add(rejectedLines.describe(line, id, faults));
    }

    EventReceipt receipt() {
        return new EventReceipt(accepted, duplicates, List.copyOf(rejected));
    }
}
