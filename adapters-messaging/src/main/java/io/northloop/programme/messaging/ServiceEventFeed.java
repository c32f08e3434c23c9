package io.northloop.programme.messaging;

import io.northloop.organisation.UnitScope;
import io.northloop.programme.application.EventVerdict;
import io.northloop.programme.application.RecordServiceEvents;
import io.northloop.programme.application.ServiceEventReport;
import io.northloop.shared.messaging.CloudEvents;
import io.northloop.shared.messaging.InboundFeed;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.springframework.stereotype.Component;

/** Finished services by Kafka. */
@Component
final class ServiceEventFeed implements InboundFeed {

    private final CloudEvents cloudEvents;
    private final RecordServiceEvents recordServiceEvents;

    ServiceEventFeed(CloudEvents cloudEvents, RecordServiceEvents recordServiceEvents) {
        this.cloudEvents = cloudEvents;
        this.recordServiceEvents = recordServiceEvents;
    }

    @Override
    public String topic() {
        return "northloop.in.service-events.v1";
    }

    @Override
    public List<Outcome> take(List<byte[]> messages) {
        List<CloudEvents.Read<ServiceEventReport>> read = messages.stream()
                .map(message -> cloudEvents.read(message, ServiceEventReport.class))
                .toList();
        List<ServiceEventReport> reports = new ArrayList<>();
        for (CloudEvents.Read<ServiceEventReport> one : read) {
            if (one instanceof CloudEvents.Read.Data<ServiceEventReport>(var report, var _)) {
                reports.add(report);
            }
        }
        // Whoever may write to the topic may report for every centre.
        Iterator<EventVerdict> verdicts = recordServiceEvents
                .record(new RecordServiceEvents.Command(new UnitScope.Everything(), reports))
                .iterator();
        return read.stream()
                .map(one -> one.fold(report -> outcome(verdicts.next()), Outcome.Refused::new))
                .toList();
    }

    private static Outcome outcome(EventVerdict verdict) {
        return switch (verdict) {
            case EventVerdict.Accepted() -> new Outcome.Taken();
            case EventVerdict.Duplicate() -> new Outcome.Taken();
            case EventVerdict.UnknownRefs(var faults) -> new Outcome.NotYet(CloudEvents.reason(faults));
            case EventVerdict.IdTaken(var fault) -> new Outcome.Refused(CloudEvents.reason(List.of(fault)));
            case EventVerdict.Unsound(var faults) -> new Outcome.Refused(CloudEvents.reason(faults));
        };
    }
}
