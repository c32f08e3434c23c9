package io.northloop.programme.web;

import io.northloop.programme.application.EventVerdict;
import io.northloop.programme.application.ServiceEventReport;
import io.northloop.shared.Fault;
import io.northloop.shared.web.BodyLines;
import io.northloop.shared.web.Rejections;
import java.util.List;

/** Counts what became of many events. */
final class EventTally implements BodyLines.Tally<ServiceEventReport, EventVerdict> {

    private final Rejections rejected;
    private int accepted;
    private int duplicates;

    EventTally(Rejections rejected) {
        this.rejected = rejected;
    }

    @Override
    public void count(int line, ServiceEventReport report, EventVerdict verdict) {
        switch (verdict) {
            case EventVerdict.Accepted() -> accepted++;
            case EventVerdict.Duplicate() -> duplicates++;
            case EventVerdict.IdTaken(var fault) -> rejected.add(line, report.id(), List.of(fault));
            case EventVerdict.UnknownRefs(var faults) -> rejected.add(line, report.id(), faults);
            case EventVerdict.Unsound(var faults) -> rejected.add(line, report.id(), faults);
        }
    }

    @Override
    public void reject(int line, List<Fault> faults) {
        rejected.add(line, null, faults);
    }

    EventReceipt receipt() {
        return new EventReceipt(accepted, duplicates, rejected.first(), rejected.more());
    }
}
