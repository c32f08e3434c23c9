package io.northloop.message.application;

import io.northloop.message.model.Lane;
import io.northloop.message.model.PostMode;
import io.northloop.message.port.Messages;
import io.northloop.message.port.PostOffice;
import io.northloop.shared.DueWork;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What waits in one lane of a channel, sent one message after the other; pauses when there is no server to talk to.
 * Each channel has its own, so that a server that is away or slow holds up nobody on the other.
 */
final class SendQueue implements DueWork {

    /** Servers take mails of several at once; more would only wait for each other at the database. */
    static final int LANES = 4;

    private static final int MOST_PER_RUN = 2_000;

    /** Of business time: after that others who wait for a thread have their turn. */
    private static final Duration LONGEST_RUN = Duration.ofMinutes(1);

    private static final Duration PAUSE = Duration.ofSeconds(10);

    private final String name;
    private final Lane lane;
    private final SendMessage sendMessage;
    private final Messages messages;
    private final PostOffice postOffice;
    private final Clock clock;
    private volatile Optional<Instant> pausedSince = Optional.empty();

    SendQueue(String name, Lane lane, SendMessage sendMessage, Messages messages, PostOffice postOffice, Clock clock) {
        this.name = name;
        this.lane = lane;
        this.sendMessage = sendMessage;
        this.messages = messages;
        this.postOffice = postOffice;
        this.clock = clock;
    }

    /** All lanes of a channel. */
    static List<SendQueue> lanes(
            String name, SendMessage sendMessage, Messages messages, PostOffice postOffice, Clock clock) {
        return Lane.all(LANES).stream()
                .map(lane ->
                        new SendQueue(laneName(name, postOffice, lane), lane, sendMessage, messages, postOffice, clock))
                .toList();
    }

    private static String laneName(String work, PostOffice postOffice, Lane lane) {
        return work + '-' + postOffice.channel().name().toLowerCase(Locale.ROOT) + '-' + (lane.number() + 1);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Optional<Instant> nextDue() {
        return postOffice.mode() == PostMode.SERVER
                ? messages.nextAttempt(postOffice.channel(), lane).map(this::notWhilePaused)
                : Optional.empty();
    }

    @Override
    public int runDue(Instant now) {
        if (postOffice.mode() != PostMode.SERVER || endOfPause(now).isPresent()) {
            return 0;
        }
        pausedSince = Optional.empty();
        int handled = 0;
        Instant end = now.plus(LONGEST_RUN);
        try (PostOffice.Round round = postOffice.begin()) {
            // The loan of each message begins when it is lent, not when the run began.
            for (Instant at = now; handled < MOST_PER_RUN && at.isBefore(end); at = later(now)) {
                SendMessage.Outcome outcome = sendMessage.sendNext(postOffice.channel(), lane, round, at);
                if (outcome == SendMessage.Outcome.NOTHING_DUE) {
                    break;
                }
                handled++;
                if (outcome == SendMessage.Outcome.SERVER_AWAY) {
                    pausedSince = Optional.of(at);
                    break;
                }
            }
        }
        return handled;
    }

    /** The clock, unless it stands behind the moment for which this runs. */
    private Instant later(Instant now) {
        Instant read = clock.instant();
        return read.isBefore(now) ? now : read;
    }

    private Instant notWhilePaused(Instant next) {
        return endOfPause(clock.instant()).filter(next::isBefore).orElse(next);
    }

    /** A clock that was put back behind its beginning ends the pause. */
    private Optional<Instant> endOfPause(Instant now) {
        return pausedSince
                .filter(since -> !now.isBefore(since))
                .map(since -> since.plus(PAUSE))
                .filter(now::isBefore);
    }
}
