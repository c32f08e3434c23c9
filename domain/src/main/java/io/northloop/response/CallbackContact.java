package io.northloop.response;

import io.northloop.customer.ContactChannel;
import java.util.Optional;

/**
 * How to call a respondent back, as they asked.
 *
 * @param name the customer's name where the answer came by an invitation
 */
public record CallbackContact(ContactChannel channel, String contact, Optional<String> name) {}
