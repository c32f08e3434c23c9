package io.northloop.programme.application;

import io.northloop.message.Departure;
import io.northloop.message.MessageBounced;
import io.northloop.message.MessageDispatch;
import io.northloop.message.MessageSent;
import io.northloop.message.OutgoingMessage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Mail of a simulated year: most leaves at once, some waits for hours; some addresses are refused, at once or later,
 * and some of what was refused is tried again by hand days later. It writes down what really left, and when.
 */
final class YearPost implements MessageDispatch {

    private static final double WAITS = 0.1;
    private static final double REFUSED = 0.03;
    private static final double COMES_BACK = 0.03;
    private static final double TRIED_AGAIN = 0.4;

    /** One time that a message left. */
    static final class Left {

        final String key;
        final String purpose;
        final Instant at;

        @Nullable
        Instant cameBack;

        Left(String key, String purpose, Instant at) {
            this.key = key;
            this.purpose = purpose;
            this.at = at;
        }
    }

    private record Parcel(
            Instant at,
            long position,
            OutgoingMessage message,
            @Nullable Left comesBack) {}

    private final PriorityQueue<Parcel> waiting =
            new PriorityQueue<>(Comparator.comparing(Parcel::at).thenComparingLong(Parcel::position));
    private final List<Left> left = new ArrayList<>();
    private final Set<String> taken = new HashSet<>();
    private final Random random;
    private final Clock clock;
    private @Nullable Office office;
    private long positions;

    YearPost(Random random, Clock clock) {
        this.random = random;
        this.clock = clock;
    }

    /** What the programme does about its messages. */
    record Office(CheckDeparture check, NoteSending sending, NoteBounce bounce) {}

    void opens(Office with) {
        office = with;
    }

    List<Left> left() {
        return List.copyOf(left);
    }

    @Override
    public void accept(List<OutgoingMessage> messages) {
        for (OutgoingMessage message : messages) {
            if (taken.add(message.idempotencyKey())) {
                Duration wait = random.nextDouble() < WAITS
                        ? Duration.ofSeconds(random.nextInt(36 * 3_600))
                        : Duration.ofMillis(500 + random.nextInt(5_000));
                put(clock.instant().plus(wait), message, null);
            }
        }
    }

    @Override
    public void hurry(Collection<String> idempotencyKeys) {
        throw new IllegalStateException("nothing is paused in this year");
    }

    Optional<Instant> next() {
        return Optional.ofNullable(waiting.peek()).map(Parcel::at);
    }

    void run(Instant now) {
        while (!waiting.isEmpty() && !waiting.peek().at().isAfter(now)) {
            Parcel parcel = waiting.remove();
            if (parcel.comesBack() == null) {
                leave(parcel.message(), now);
            } else {
                parcel.comesBack().cameBack = now;
                bounced(parcel.message(), now);
            }
        }
    }

    private void leave(OutgoingMessage message, Instant now) {
        switch (office().check().check(message.idempotencyKey(), message.address(), now)) {
            case Departure.Later(Instant at) -> put(at, message, null);
            case Departure.Never _ -> {}
            case Departure.Now _ -> {
                if (random.nextDouble() < REFUSED) {
                    bounced(message, now);
                    return;
                }
                Left it = new Left(message.idempotencyKey(), message.purpose(), now);
                left.add(it);
                office().sending()
                        .on(new MessageSent(
                                new UUID(4, ++positions), now, message.idempotencyKey(), message.purpose()));
                if (random.nextDouble() < COMES_BACK) {
                    put(now.plusSeconds(3_600 + random.nextInt(5 * 86_400)), message, it);
                }
            }
        }
    }

    private void bounced(OutgoingMessage message, Instant now) {
        office().bounce()
                .on(new MessageBounced(new UUID(5, ++positions), now, message.idempotencyKey(), message.purpose()));
        if (random.nextDouble() < TRIED_AGAIN) {
            put(now.plusSeconds(86_400 + random.nextInt(6 * 86_400)), message, null);
        }
    }

    private void put(Instant at, OutgoingMessage message, @Nullable Left comesBack) {
        waiting.add(new Parcel(at, ++positions, message, comesBack));
    }

    private Office office() {
        if (office == null) {
            throw new IllegalStateException("nobody is there yet");
        }
        return office;
    }
}
