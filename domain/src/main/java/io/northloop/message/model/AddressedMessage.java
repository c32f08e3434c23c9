package io.northloop.message.model;

import io.northloop.message.OutgoingMessage;
import java.util.Optional;

/**
 * A message that was taken, its address in the form in which it is called.
 *
 * @param contactHash the keyed hash of a customer's contact, by which what is reported later finds it
 */
public record AddressedMessage(OutgoingMessage message, Optional<String> contactHash) {}
