package io.northloop.customer.model;

import io.northloop.customer.ContactChannel;
import java.util.Optional;

/** Which opt-outs are listed; an empty part is no condition. */
public record OptOutFilter(Optional<ContactChannel> channel, Optional<OptOut.Source> source) {}
