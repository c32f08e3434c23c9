package io.northloop.programme.messaging;

import io.northloop.message.TextLength;
import io.northloop.shared.Language;
import java.net.URI;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Words a text message: who asks, about which centre, how long it takes, the link, and how to opt out. What does not
 * fit into two segments leaves centre and time out; shorter than that it does not get.
 */
@Component
class InvitationTexts {

    private static final int MOST_SEGMENTS = 2;

    private final MessageSource messages;

    InvitationTexts(MessageSource messages) {
        this.messages = messages;
    }

    /**
     * @param audience whose words these are: empty after a service, else {@code list}, {@code wave} or {@code staff}
     * @param purpose {@code invitation} or {@code reminder}
     * @param minutes that answering takes
     */
    String text(
            Language language,
            String audience,
            String purpose,
            long minutes,
            String company,
            String centre,
            URI page,
            URI optOut) {
        String key = audience.isEmpty() ? purpose : audience + '.' + purpose;
        String whole = say(language, key + ".whole", company, centre, page, optOut, minutes);
        return TextLength.of(whole).segments() <= MOST_SEGMENTS
                ? whole
                : say(language, key + ".short", company, centre, page, optOut);
    }

    private String say(Language language, String key, Object... arguments) {
        return Objects.requireNonNull(messages.getMessage("programme-text." + key, arguments, language.locale()));
    }
}
