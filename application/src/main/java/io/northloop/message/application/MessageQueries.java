package io.northloop.message.application;

import io.northloop.access.Role;
import io.northloop.access.Viewer;
import io.northloop.customer.ContactChannel;
import io.northloop.message.MessageId;
import io.northloop.message.model.DemoMessage;
import io.northloop.message.model.MessageLine;
import io.northloop.message.model.MessageState;
import io.northloop.message.model.PostMode;
import io.northloop.message.port.MessageLog;
import io.northloop.shared.DomainError;
import io.northloop.shared.Slice;
import io.northloop.shared.SliceRequest;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What may be seen of outgoing messages. */
@Component
@Transactional(readOnly = true)
public class MessageQueries {

    private final MessageLog log;
    private final PostOffices postOffices;

    MessageQueries(MessageLog log, PostOffices postOffices) {
        this.log = log;
        this.postOffices = postOffices;
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

    /** Whether this is the demo, where nothing leaves and everything may be read. */
    public boolean isDemo() {
        return postOffices.isDemo();
    }

    /** The channels whose messages wait because there is nothing to send them with. Mail is always named. */
    public Set<ContactChannel> withoutServer() {
        Set<ContactChannel> found = EnumSet.noneOf(ContactChannel.class);
        if (postOffices.mode(ContactChannel.EMAIL) == PostMode.NONE) {
            found.add(ContactChannel.EMAIL);
        }
        if (postOffices.mode(ContactChannel.SMS) == PostMode.NONE && log.waits(ContactChannel.SMS)) {
            found.add(ContactChannel.SMS);
        }
        return found;
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
        if (!postOffices.isDemo()) {
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
