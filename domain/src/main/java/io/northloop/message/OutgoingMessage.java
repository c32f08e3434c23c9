package io.northloop.message;

import io.northloop.customer.ContactChannel;
import io.northloop.customer.CustomerRef;
import io.northloop.organisation.PersonRef;
import io.northloop.shared.Language;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A message to one person.
 *
 * @param idempotencyKey unique per message that should arrive once, such as {@code case-opened:cas_…}
 * @param channel {@code EMAIL} or {@code SMS}
 * @param address e-mail address or telephone number
 * @param customer the customer it goes to, if it goes to one
 * @param person the member of staff it goes to, if it goes to one
 * @param purpose what it is, in lower-case-with-dashes: {@code invitation}, {@code case-opened}
 * @param html empty for channels without it
 * @param link the address the reader is led to, if any; may carry a secret and is stored encrypted
 * @param headers further mail headers, such as {@code List-Unsubscribe}
 * @param attachments files that go with it, such as a calendar entry
 */
public record OutgoingMessage(
        String idempotencyKey,
        ContactChannel channel,
        String address,
        Optional<CustomerRef> customer,
        Optional<PersonRef> person,
        String purpose,
        Language language,
        String subject,
        String text,
        String html,
        Optional<String> link,
        Map<String, String> headers,
        List<Attachment> attachments) {

    public OutgoingMessage {
        headers = Map.copyOf(headers);
        attachments = List.copyOf(attachments);
    }

    /** A message without attachments. */
    public OutgoingMessage(
            String idempotencyKey,
            ContactChannel channel,
            String address,
            Optional<CustomerRef> customer,
            Optional<PersonRef> person,
            String purpose,
            Language language,
            String subject,
            String text,
            String html,
            Optional<String> link,
            Map<String, String> headers) {
        this(
                idempotencyKey,
                channel,
                address,
                customer,
                person,
                purpose,
                language,
                subject,
                text,
                html,
                link,
                headers,
                List.of());
    }

    /** The same message to another writing of its address. */
    public OutgoingMessage to(String written) {
        return new OutgoingMessage(
                idempotencyKey,
                channel,
                written,
                customer,
                person,
                purpose,
                language,
                subject,
                text,
                html,
                link,
                headers,
                attachments);
    }

    /**
     * A file of text, written in UTF-8.
     *
     * @param mediaType with its parameters, such as {@code text/calendar; charset=UTF-8; method=REQUEST}
     */
    public record Attachment(String fileName, String mediaType, String text) {}
}
