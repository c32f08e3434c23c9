package io.northloop.message.application;

import io.northloop.access.AuditTrail;
import io.northloop.access.Viewer;
import io.northloop.customer.ContactDirectory;
import io.northloop.message.MessageBounced;
import io.northloop.message.MessageId;
import io.northloop.message.model.MaskedReason;
import io.northloop.message.model.ReportKind;
import io.northloop.message.model.ReportedMessage;
import io.northloop.message.port.MessageReports;
import io.northloop.shared.Fault;
import io.northloop.shared.port.Ids;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes what providers say of messages that left: what came back is not written to again until somebody tells the
 * contact anew, and who complained is not asked again. Bad reports never stop the good ones beside them.
 */
@Component
public class RecordMessageReports {

    private final MessageReports reports;
    private final ContactDirectory contacts;
    private final ApplicationEventPublisher events;
    private final AuditTrail audit;
    private final Ids ids;
    private final Clock clock;

    RecordMessageReports(
            MessageReports reports,
            ContactDirectory contacts,
            ApplicationEventPublisher events,
            AuditTrail audit,
            Ids ids,
            Clock clock) {
        this.reports = reports;
        this.contacts = contacts;
        this.events = events;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /** @return a verdict for each report, in their order */
    @Transactional
    public List<ReportVerdict> record(Command command) {
        command.viewer().requireCompanyWide();
        Instant now = clock.instant();
        return command.reports().stream()
                .map(report -> record(report, command.viewer().auditName(), now))
                .toList();
    }

    private ReportVerdict record(MessageReport report, String who, Instant now) {
        List<Fault> faults = report.faults(now);
        ReportKind kind = report.kind();
        OffsetDateTime at = report.at();
        if (!faults.isEmpty() || kind == null || at == null) {
            return new ReportVerdict.Unsound(faults);
        }
        Optional<ReportedMessage> message = find(report);
        if (message.isEmpty()) {
            return new ReportVerdict.UnknownMessage(
                    List.of(Fault.at(pointer(report), "unknown-message", String.valueOf(report.named()))));
        }
        Optional<String> reason = Optional.ofNullable(report.reason()).map(MaskedReason::of);
        boolean news = reports.add(message.get().id(), kind, reason, at.toInstant(), who, now);
        if (news) {
            audit.record(who, "message.reported", message.get().id().toString(), Map.of("kind", kind.name()));
            follow(message.get(), kind, at.toInstant(), who);
        }
        return news ? new ReportVerdict.Recorded() : new ReportVerdict.Repeated();
    }

    private void follow(ReportedMessage message, ReportKind kind, Instant at, String who) {
        switch (kind) {
            case BOUNCED -> {
                message.contactHash().ifPresent(hash -> contacts.undeliverable(message.channel(), hash, at));
                events.publishEvent(new MessageBounced(ids.next(), at, message.idempotencyKey(), message.purpose()));
            }
            case COMPLAINED ->
                message.contactHash().ifPresent(hash -> contacts.complained(message.channel(), hash, who));
        }
    }

    private Optional<ReportedMessage> find(MessageReport report) {
        if (report.messageId() != null) {
            return MessageId.parse(report.messageId()).flatMap(reports::byId);
        }
        return report.idempotencyKey() != null
                ? reports.byIdempotencyKey(report.idempotencyKey())
                : reports.byProviderId(Objects.requireNonNull(report.providerId()));
    }

    private static String pointer(MessageReport report) {
        if (report.messageId() != null) {
            return "/messageId";
        }
        return report.idempotencyKey() != null ? "/idempotencyKey" : "/providerId";
    }

    public record Command(Viewer viewer, List<MessageReport> reports) {
        public Command {
            reports = List.copyOf(reports);
        }
    }
}
