package io.northloop.programme.model;

import io.northloop.programme.ProgrammeRef;
import io.northloop.programme.WaveId;
import io.northloop.shared.DomainError;
import io.northloop.shared.Quarter;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Many asked together: a quarter's wave, or an uploaded list. */
public final class Wave {

    private static final Set<WaveState> CANCELLABLE =
            EnumSet.of(WaveState.PLANNED, WaveState.RUNNING, WaveState.PAUSED);

    private final Snapshot fixed;
    private WaveState state;
    private @Nullable Instant openedAt;
    private @Nullable Instant preparedAt;
    private @Nullable Instant sentAt;
    private @Nullable Instant closedAt;

    private Wave(Snapshot snapshot) {
        this.fixed = snapshot;
        this.state = snapshot.state();
        this.openedAt = snapshot.openedAt();
        this.preparedAt = snapshot.preparedAt();
        this.sentAt = snapshot.sentAt();
        this.closedAt = snapshot.closedAt();
    }

    /** A quarter's wave, to open on its day. */
    public static Wave ofQuarter(
            WaveId id, ProgrammeRef programme, Quarter quarter, Trigger.QuarterlyWave plan, Instant now) {
        LocalDate opens = opensOn(quarter, plan);
        return new Wave(new Snapshot(
                id,
                programme,
                quarter,
                null,
                opens,
                opens.plusDays(plan.sendingDays() - 1L),
                WaveState.PLANNED,
                now,
                null,
                null,
                null,
                null,
                0));
    }

    /**
     * An uploaded list, which opens at once.
     *
     * @param today in the company's zone
     */
    public static Wave ofList(
            WaveId id, ProgrammeRef programme, String name, Trigger.UploadedList plan, LocalDate today, Instant now) {
        return new Wave(new Snapshot(
                id,
                programme,
                null,
                name,
                today,
                today.plusDays(plan.sendingDays() - 1L),
                WaveState.RUNNING,
                now,
                now,
                null,
                null,
                null,
                0));
    }

    public static Wave restore(Snapshot snapshot) {
        return new Wave(snapshot);
    }

    public static LocalDate opensOn(Quarter quarter, Trigger.QuarterlyWave plan) {
        return quarter.lastDay().plusDays(plan.opensAfterDays());
    }

    /** Its programme was changed before its day came. */
    public Wave replanned(Trigger.QuarterlyWave plan) {
        require(WaveState.PLANNED);
        if (fixed.quarter() == null) {
            return this;
        }
        LocalDate opens = opensOn(fixed.quarter(), plan);
        return new Wave(new Snapshot(
                fixed.id(),
                fixed.programme(),
                fixed.quarter(),
                fixed.name(),
                opens,
                opens.plusDays(plan.sendingDays() - 1L),
                state,
                fixed.createdAt(),
                openedAt,
                preparedAt,
                sentAt,
                closedAt,
                fixed.version()));
    }

    /** Its day has come: whom to ask is now drawn. */
    public void open(Instant now) {
        require(WaveState.PLANNED);
        state = WaveState.RUNNING;
        openedAt = now;
    }

    /** Everybody of it has been drawn or spared. */
    public void prepared(Instant now) {
        if (preparedAt == null) {
            preparedAt = now;
        }
    }

    /** Nothing of it leaves until it is resumed. */
    public void pause() {
        require(WaveState.RUNNING);
        state = WaveState.PAUSED;
    }

    public void resume() {
        require(WaveState.PAUSED);
        state = WaveState.RUNNING;
    }

    /** Whoever was not asked yet will not be; links that were given out stay open. */
    public void cancel(Instant now) {
        if (!CANCELLABLE.contains(state)) {
            throw DomainError.conflict("wave-state", state.name());
        }
        state = WaveState.CANCELLED;
        closedAt = now;
    }

    /**
     * Goes on to SENT when nobody waits any more, and to CLOSED when no link is open either.
     *
     * @param waiting planned and not sent
     * @param open sent, with an open link
     * @return whether that was news
     */
    public boolean noteProgress(long waiting, long open, Instant now) {
        WaveState before = state;
        if (state == WaveState.RUNNING && preparedAt != null && waiting == 0) {
            state = WaveState.SENT;
            sentAt = now;
        }
        if (state == WaveState.SENT && open == 0) {
            state = WaveState.CLOSED;
            closedAt = now;
        }
        return state != before;
    }

    /** The first moment of its first day at a place. */
    public Instant opensAt(ZoneId zone) {
        return fixed.opensOn().atStartOfDay(zone).toInstant();
    }

    /** The last second of its last day at a place: later than that nobody is asked. */
    public Instant askUntil(ZoneId zone) {
        return fixed.lastDay().plusDays(1).atStartOfDay(zone).toInstant().minusSeconds(1);
    }

    public WaveId id() {
        return fixed.id();
    }

    public ProgrammeRef programme() {
        return fixed.programme();
    }

    public WaveState state() {
        return state;
    }

    public boolean isCancellable() {
        return CANCELLABLE.contains(state);
    }

    public LocalDate opensOn() {
        return fixed.opensOn();
    }

    /** Whether its days to send are over. */
    public boolean isPast(LocalDate today) {
        return today.isAfter(fixed.lastDay());
    }

    public Snapshot snapshot() {
        return new Snapshot(
                fixed.id(),
                fixed.programme(),
                fixed.quarter(),
                fixed.name(),
                fixed.opensOn(),
                fixed.lastDay(),
                state,
                fixed.createdAt(),
                openedAt,
                preparedAt,
                sentAt,
                closedAt,
                fixed.version());
    }

    private void require(WaveState expected) {
        if (state != expected) {
            throw DomainError.conflict("wave-state", state.name());
        }
    }

    /**
     * Everything there is to keep.
     *
     * @param quarter whose wave it is; {@code null} for a list
     * @param name of the list; {@code null} for a quarter's
     * @param opensOn first day to send; quarter's waves are opened by the company's clock, invitations leave by that of
     *     their centre
     * @param lastDay last day to send
     * @param preparedAt when everybody of it had been drawn or spared
     * @param sentAt when nobody waited any more
     * @param closedAt when the last link closed, or when it was cancelled
     */
    public record Snapshot(
            WaveId id,
            ProgrammeRef programme,
            @Nullable Quarter quarter,
            @Nullable String name,
            LocalDate opensOn,
            LocalDate lastDay,
            WaveState state,
            Instant createdAt,
            @Nullable Instant openedAt,
            @Nullable Instant preparedAt,
            @Nullable Instant sentAt,
            @Nullable Instant closedAt,
            long version) {}
}
