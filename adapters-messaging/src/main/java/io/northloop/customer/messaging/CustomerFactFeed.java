package io.northloop.customer.messaging;

import io.northloop.customer.application.FactReport;
import io.northloop.customer.application.FactVerdict;
import io.northloop.customer.application.RecordFacts;
import io.northloop.shared.messaging.CloudEvents;
import io.northloop.shared.messaging.InboundFeed;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Commercial facts by Kafka. A fact that does not say of which moment it is, is of the message's; one of no moment at
 * all is refused, because a topic that is read again from the start could not tell it from a newer one.
 */
@Component
final class CustomerFactFeed implements InboundFeed {

    private final CloudEvents cloudEvents;
    private final RecordFacts recordFacts;

    CustomerFactFeed(CloudEvents cloudEvents, RecordFacts recordFacts) {
        this.cloudEvents = cloudEvents;
        this.recordFacts = recordFacts;
    }

    @Override
    public String topic() {
        return "northloop.in.customer-facts.v1";
    }

    @Override
    public List<Outcome> take(List<byte[]> messages) {
        List<CloudEvents.Read<FactReport>> read = messages.stream()
                .map(message -> cloudEvents.read(message, FactReport.class))
                .map(CustomerFactFeed::dated)
                .toList();
        List<FactReport> reports = new ArrayList<>();
        for (CloudEvents.Read<FactReport> one : read) {
            if (one instanceof CloudEvents.Read.Data<FactReport> data) {
                reports.add(data.value());
            }
        }
        Iterator<FactVerdict> verdicts =
                recordFacts.record(new RecordFacts.Command(reports)).iterator();
        return read.stream()
                .map(one -> one.fold(report -> outcome(verdicts.next()), Outcome.Refused::new))
                .toList();
    }

    private static CloudEvents.Read<FactReport> dated(CloudEvents.Read<FactReport> read) {
        if (!(read instanceof CloudEvents.Read.Data<FactReport>(var report, var time))) {
            return read;
        }
        FactReport dated = report.datedBy(time);
        return dated.isDated()
                ? new CloudEvents.Read.Data<>(dated, time)
                : new CloudEvents.Read.Unreadable<>("no moment: neither asOf in the data nor time in the event");
    }

    private static Outcome outcome(FactVerdict verdict) {
        return switch (verdict) {
            case FactVerdict.Taken _ -> new Outcome.Taken();
            case FactVerdict.Repeated _ -> new Outcome.Taken();
            case FactVerdict.Outdated _ -> new Outcome.Taken();
            case FactVerdict.UnknownCustomer(var faults) -> new Outcome.NotYet(CloudEvents.reason(faults));
            case FactVerdict.Unsound(var faults) -> new Outcome.Refused(CloudEvents.reason(faults));
        };
    }
}
