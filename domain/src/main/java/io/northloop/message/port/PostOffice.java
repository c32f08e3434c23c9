package io.northloop.message.port;

import io.northloop.customer.ContactChannel;
import io.northloop.message.model.Delivery;
import io.northloop.message.model.PostMode;
import io.northloop.message.model.WaitingMessage;

/** Hands the messages of one channel to the outside world. */
public interface PostOffice {

    /** {@code EMAIL} or {@code SMS}. */
    ContactChannel channel();

    PostMode mode();

    /**
     * Begins to send, which costs nothing before the first message.
     *
     * @throws IllegalStateException when there is nothing to send with
     */
    Round begin();

    /** Messages sent one after the other by one thread, over one connection where the channel has any. */
    interface Round extends AutoCloseable {

        /** Tries once; never throws for a reason that {@link Delivery} has a word for. */
        Delivery send(WaitingMessage message);

        @Override
        void close();
    }
}
