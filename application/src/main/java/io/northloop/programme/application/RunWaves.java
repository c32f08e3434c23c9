package io.northloop.programme.application;

import io.northloop.organisation.OrganisationDirectory;
import io.northloop.programme.WaveId;
import io.northloop.programme.port.WaveWork;
import io.northloop.shared.DueWork;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Plans the next wave of each quarterly programme, opens those whose day has come, prepares them part by part, and
 * notes when nobody waits and no link is open any more. Every step is a transaction of its own: whoever is killed
 * leaves the rest to others. A wave that cannot go on holds up no other.
 */
@Component
class RunWaves implements DueWork {

    /** A run ends after so many parts, so that other work has its turn. */
    private static final int PARTS_PER_RUN = 20;

    private final WaveWork work;
    private final OpenWave openWave;
    private final PrepareWave prepareWave;
    private final OrganisationDirectory organisation;
    private final Clock clock;

    RunWaves(
            WaveWork work,
            OpenWave openWave,
            PrepareWave prepareWave,
            OrganisationDirectory organisation,
            Clock clock) {
        this.work = work;
        this.openWave = openWave;
        this.prepareWave = prepareWave;
        this.organisation = organisation;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "run-waves";
    }

    @Override
    public Optional<Instant> nextDue() {
        boolean now = !work.withoutPlan().isEmpty()
                || !work.toPrepare().isEmpty()
                || !work.toMoveOn().isEmpty();
        return now
                ? Optional.of(clock.instant())
                : work.nextOpening()
                        .map(day -> day.atStartOfDay(organisation.companyZone()).toInstant());
    }

    @Override
    public int runDue(Instant now) {
        LocalDate today = LocalDate.ofInstant(now, organisation.companyZone());
        Attempt attempt = new Attempt();
        int handled = attempt.each(work.withoutPlan(), programme -> openWave.plan(programme, today, now));
        handled += attempt.each(work.toOpen(today), wave -> openWave.open(wave, today, now));
        handled += attempt.each(work.toPrepare(), wave -> prepare(wave, now));
        handled += attempt.each(work.toMoveOn(), wave -> openWave.moveOn(wave, now));
        attempt.failIfAnyFailed();
        return handled;
    }

    private int prepare(WaveId wave, Instant now) {
        int done = 0;
        while (done < PARTS_PER_RUN && prepareWave.prepareNext(wave, now)) {
            done++;
        }
        return done + prepareWave.finish(wave, now);
    }

    /** Goes on behind a failure, and tells of it at the end. */
    private static final class Attempt {

        private @Nullable RuntimeException failure;

        <T> int each(List<T> items, ToIntFunction<T> step) {
            int handled = 0;
            for (T item : items) {
                try {
                    handled += step.applyAsInt(item);
                } catch (RuntimeException e) {
                    note(e);
                }
            }
            return handled;
        }

        private void note(RuntimeException e) {
            if (failure == null) {
                failure = new IllegalStateException("a wave could not go on", e);
            } else {
                failure.addSuppressed(e);
            }
        }

        void failIfAnyFailed() {
            if (failure != null) {
                throw failure;
            }
        }
    }
}
