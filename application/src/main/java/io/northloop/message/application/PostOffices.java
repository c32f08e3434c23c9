package io.northloop.message.application;

import io.northloop.customer.ContactChannel;
import io.northloop.message.model.PostMode;
import io.northloop.message.port.PostOffice;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What there is to send with, by channel. */
@Component
class PostOffices {

    private final Map<ContactChannel, PostOffice> byChannel = new EnumMap<>(ContactChannel.class);

    PostOffices(List<PostOffice> all) {
        all.forEach(office -> byChannel.put(office.channel(), office));
    }

    /** @throws IllegalStateException when nothing can be sent on the channel, whatever is set up */
    PostOffice on(ContactChannel channel) {
        return Optional.ofNullable(byChannel.get(channel))
                .orElseThrow(() -> new IllegalStateException("no way to send on " + channel));
    }

    List<PostOffice> all() {
        return List.copyOf(byChannel.values());
    }

    PostMode mode(ContactChannel channel) {
        return on(channel).mode();
    }

    /** Whether this is the demo, where nothing leaves on any channel. */
    boolean isDemo() {
        return byChannel.values().stream().allMatch(office -> office.mode() == PostMode.DEMO);
    }
}
