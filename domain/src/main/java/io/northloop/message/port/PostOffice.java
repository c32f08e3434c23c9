package io.northloop.message.port;

import io.northloop.message.model.Delivery;
import io.northloop.message.model.PostMode;
import io.northloop.message.model.WaitingMessage;

/** Hands messages to the outside world. */
public interface PostOffice {

    PostMode mode();

    /** Tries once; never throws for a reason that {@link Delivery} has a word for. */
    Delivery send(WaitingMessage message);
}
