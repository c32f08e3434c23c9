package io.northloop.customer.messaging;

import io.northloop.customer.application.OptOutContact;
import io.northloop.customer.application.OptOutReport;
import io.northloop.customer.model.OptOut;
import io.northloop.shared.DomainError;
import io.northloop.shared.messaging.CloudEvents;
import io.northloop.shared.messaging.InboundFeed;
import java.util.List;
import org.springframework.stereotype.Component;

/** Opt-outs by Kafka. */
@Component
final class OptOutFeed implements InboundFeed {

    private final CloudEvents cloudEvents;
    private final OptOutContact optOutContact;

    OptOutFeed(CloudEvents cloudEvents, OptOutContact optOutContact) {
        this.cloudEvents = cloudEvents;
        this.optOutContact = optOutContact;
    }

    @Override
    public String topic() {
        return "northloop.in.opt-outs.v1";
    }

    @Override
    public List<Outcome> take(List<byte[]> messages) {
        return messages.stream()
                .map(message -> cloudEvents.read(message, OptOutReport.class).fold(this::take, Outcome.Refused::new))
                .toList();
    }

    private Outcome take(OptOutReport report) {
        try {
            optOutContact.optOut(new OptOutContact.Command(report.whom(), OptOut.Source.FEED, "feed:opt-outs"));
            return new Outcome.Taken();
        } catch (DomainError e) {
            String reason = e.faults().isEmpty() ? e.code() : CloudEvents.reason(e.faults());
            // Only a customer who is not, or not so, known yet may become known.
            return e.kind() == DomainError.Kind.REFUSED ? new Outcome.NotYet(reason) : new Outcome.Refused(reason);
        }
    }
}
