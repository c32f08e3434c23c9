package io.northloop.customer.model;

import io.northloop.customer.ContactChannel;

/** How many contacts opted out on one channel in one way. */
public record OptOutCount(ContactChannel channel, OptOut.Source source, long contacts) {}
