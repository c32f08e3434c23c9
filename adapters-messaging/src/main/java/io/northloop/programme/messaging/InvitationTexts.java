package io.northloop.programme.messaging;

import io.northloop.message.TextLength;
import io.northloop.shared.Language;
import java.net.URI;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Words a text message: who asks, about which centre, the link, and how to opt out. What does not fit into two segments
 * leaves the centre out; shorter than that it does not get.
 */
@Component
class InvitationTexts {

    private static final int MOST_SEGMENTS = 2;

    private final MessageSource messages;

    InvitationTexts(MessageSource messages) {
        this.messages = messages;
    }

    /** @param purpose {@code invitation} or {@code reminder} */
    String text(Language language, String purpose, String company, String centre, URI page, URI optOut) {
        String whole = say(language, purpose + ".whole", company, centre, page, optOut);
        return TextLength.of(whole).segments() <= MOST_SEGMENTS
                ? whole
                : say(language, purpose + ".short", company, centre, page, optOut);
    }

    private String say(Language language, String key, Object... arguments) {
        return Objects.requireNonNull(messages.getMessage("programme-text." + key, arguments, language.locale()));
    }
}
