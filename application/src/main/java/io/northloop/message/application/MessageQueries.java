package io.northloop.message.application;

import io.northloop.access.Role;
import io.northloop.access.Viewer;
import io.northloop.message.MessageId;
import io.northloop.message.model.DemoMessage;
import io.northloop.message.model.MessageLine;
import io.northloop.message.model.MessageState;
import io.northloop.message.model.PostMode;
import io.northloop.message.port.MessageLog;
import io.northloop.message.port.PostOffice;
import io.northloop.shared.DomainError;
import io.northloop.shared.Slice;
import io.northloop.shared.SliceRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What may be seen of outgoing messages. */
@Component
@Transactional(readOnly = true)
public class MessageQueries {

    private final MessageLog log;
    private final PostOffice postOffice;

    MessageQueries(MessageLog log, PostOffice postOffice) {
        this.log = log;
        this.postOffice = postOffice;
    }

    /** For HQ and the administrator: masked addresses, no texts. */
    public Slice<MessageLine> log(Viewer viewer, Optional<MessageState> state, SliceRequest slice) {
        requireHouse(viewer);
        return log.list(state, slice);
    }

    public Map<MessageState, Long> counts(Viewer viewer) {
        requireHouse(viewer);
        return log.counts();
    }

    /** What there is to send with. */
    public PostMode mode() {
        return postOffice.mode();
    }

    /** Whole messages of the demo to one customer or person, or to everybody, latest first. */
    public List<DemoMessage> sentTo(Optional<String> customerRef, Optional<String> personRef, int limit) {
        requireDemo();
        return log.sentTo(customerRef, personRef, limit);
    }

    /** One whole message of the demo. */
    public DemoMessage whole(Viewer viewer, MessageId id) {
        requireHouse(viewer);
        requireDemo();
        return log.whole(id).orElseThrow(() -> DomainError.notFound("message-unknown", id.toString()));
    }

    private void requireDemo() {
        if (postOffice.mode() != PostMode.DEMO) {
            throw DomainError.notFound("demo-only");
        }
    }

    private static void requireHouse(Viewer viewer) {
        boolean house =
                viewer instanceof Viewer.Staff staff && (staff.role() == Role.HQ || staff.role() == Role.ADMINISTRATOR);
        if (!house) {
            throw DomainError.of(DomainError.Kind.FORBIDDEN, "hq-only");
        }
    }
}
