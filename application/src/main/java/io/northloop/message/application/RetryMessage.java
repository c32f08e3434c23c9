package io.northloop.message.application;

import io.northloop.access.AuditTrail;
import io.northloop.access.Viewer;
import io.northloop.message.MessageId;
import io.northloop.message.port.Messages;
import io.northloop.shared.DomainError;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Has a message that was given up tried again. */
@Component
public class RetryMessage {

    private final Messages messages;
    private final AuditTrail audit;
    private final Clock clock;

    RetryMessage(Messages messages, AuditTrail audit, Clock clock) {
        this.messages = messages;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public void retry(Command command) {
        if (!messages.revive(command.id(), clock.instant())) {
            throw DomainError.conflict("message-not-dead", command.id().toString());
        }
        audit.record(
                command.viewer().auditName(), "message.retried", command.id().toString(), Map.of());
    }

    public record Command(Viewer viewer, MessageId id) {}
}
