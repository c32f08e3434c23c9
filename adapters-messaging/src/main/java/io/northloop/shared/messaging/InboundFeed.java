package io.northloop.shared.messaging;

import java.util.List;

/** A topic through which other systems tell us something. A capability declares one as a bean. */
public interface InboundFeed {

    String topic();

    /**
     * Takes messages; each is a transaction's worth by itself, and the same one may come again.
     *
     * @param messages values as they came
     * @return what became of each, in order
     */
    List<Outcome> take(List<byte[]> messages);

    /** What became of a message. */
    sealed interface Outcome {

        /** Its effect is in the database, or was before. */
        record Taken() implements Outcome {}

        /** It names something not yet known: parked for a day and tried again. */
        record NotYet(String reason) implements Outcome {}

        /** It never will be taken: to the dead-letter topic. */
        record Refused(String reason) implements Outcome {}
    }
}
