package io.northloop.message.port;

import io.northloop.customer.ContactChannel;
import io.northloop.message.MessageId;
import io.northloop.message.model.DemoMessage;
import io.northloop.message.model.MessageLine;
import io.northloop.message.model.MessageState;
import io.northloop.shared.Slice;
import io.northloop.shared.SliceRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the message log. */
public interface MessageLog {

    /** Latest first. */
    Slice<MessageLine> list(Optional<MessageState> state, SliceRequest slice);

    Map<MessageState, Long> counts();

    /** Whether any message of the channel waits. */
    boolean waits(ContactChannel channel);

    /** Whole messages, latest first; only the demo keeps them. */
    List<DemoMessage> sentTo(Optional<String> customerRef, Optional<String> personRef, int limit);

    Optional<DemoMessage> whole(MessageId id);
}
