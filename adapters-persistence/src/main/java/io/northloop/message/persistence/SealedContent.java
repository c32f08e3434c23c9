package io.northloop.message.persistence;

import io.northloop.message.model.MessageContent;
import io.northloop.shared.port.Secrets;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

/** Address, texts and link of a message as one sealed text. */
@Component
class SealedContent {

    private static final String CONTEXT = "message";

    private final Secrets secrets;
    private final ObjectMapper json;

    SealedContent(Secrets secrets, ObjectMapper json) {
        this.secrets = secrets;
        this.json = json;
    }

    String seal(MessageContent content) {
        return secrets.seal(json.writeValueAsString(content), CONTEXT);
    }

    MessageContent open(String sealed) {
        return json.readValue(secrets.open(sealed, CONTEXT), MessageContent.class);
    }
}
