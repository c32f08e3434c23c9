package io.northloop.message.model;

import java.util.Optional;

/** How an attempt to send ended. The server is the mail server, or the gateway for text messages. */
public sealed interface Delivery {

    /**
     * The server took it.
     *
     * @param providerId by what the provider names the message in its reports, where it said so
     */
    record Taken(Optional<String> providerId) implements Delivery {

        /** Taken by a server that gives no name. */
        public Taken() {
            this(Optional.empty());
        }
    }

    /** The server refused the message for good. */
    record Refused(String reason) implements Delivery {}

    /** The server refused it for good because there is no such address, or nothing is taken for it any more. */
    record Undeliverable(String reason) implements Delivery {}

    /** It may work another time. */
    record Failed(String reason) implements Delivery {}

    /**
     * There was no server to talk to, or it wants to be left alone: the messages after this one would fare no better.
     */
    record Unreachable(String reason) implements Delivery {}
}
