package io.northloop.programme.application;

import io.northloop.programme.InvitationId;
import io.northloop.programme.WaveId;
import io.northloop.programme.model.Addressee;
import io.northloop.programme.model.Invitation;
import io.northloop.programme.model.InvitationState;
import io.northloop.programme.model.Programme;
import io.northloop.programme.model.ProgrammeState;
import io.northloop.programme.model.SampleSize;
import io.northloop.programme.model.SuppressionReason;
import io.northloop.programme.model.Trigger;
import io.northloop.programme.model.Wave;
import io.northloop.programme.model.WavePart;
import io.northloop.programme.model.WaveState;
import io.northloop.programme.port.Chance;
import io.northloop.programme.port.Invitations;
import io.northloop.programme.port.Programmes;
import io.northloop.programme.port.WaveParts;
import io.northloop.programme.port.Waves;
import io.northloop.shared.port.Ids;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Draws whom a part of a wave asks, by chance alone, and writes the invitations of all of its people, those not drawn
 * as well: all of a part in one transaction.
 */
@Component
class PrepareWave {

    /** Invitations that go to the database at once. */
    private static final int BATCH = 1_000;

    private final Programmes programmes;
    private final Waves waves;
    private final WaveParts parts;
    private final WavePeople people;
    private final Invitations invitations;
    private final Centres centres;
    private final Chance chance;
    private final Ids ids;

    PrepareWave(
            Programmes programmes,
            Waves waves,
            WaveParts parts,
            WavePeople people,
            Invitations invitations,
            Centres centres,
            Chance chance,
            Ids ids) {
        this.programmes = programmes;
        this.waves = waves;
        this.parts = parts;
        this.people = people;
        this.invitations = invitations;
        this.centres = centres;
        this.chance = chance;
        this.ids = ids;
    }

    /** @return whether there was a part to prepare; false too when others are at work on the last ones */
    @Transactional
    public boolean prepareNext(WaveId id, Instant now) {
        Optional<Wave> held = waves.hold(id).filter(wave -> wave.state() == WaveState.RUNNING);
        if (held.isEmpty()) {
            return false;
        }
        Wave wave = held.get();
        Programme programme = programmes
                .find(wave.programme())
                .orElseThrow(() -> new IllegalStateException("no programme " + wave.programme()));
        Optional<WavePart> part = programme.state() == ProgrammeState.ACTIVE ? parts.claim(id) : Optional.empty();
        part.ifPresent(claimed -> {
            prepare(claimed, wave, programme, now);
            parts.done(claimed);
        });
        return part.isPresent();
    }

    /** @return 1 when the last part is done and that was news */
    @Transactional
    public int finish(WaveId id, Instant now) {
        Optional<Wave> wave = waves.forChange(id)
                .filter(going -> going.state() == WaveState.RUNNING)
                .filter(going -> going.snapshot().preparedAt() == null)
                .filter(going -> parts.allDone(id));
        wave.ifPresent(going -> {
            going.prepared(now);
            waves.save(going);
        });
        return wave.isPresent() ? 1 : 0;
    }

    private void prepare(WavePart part, Wave wave, Programme programme, Instant now) {
        List<Addressee> population = people.of(part, wave, programme);
        Set<Addressee> unreachable = new HashSet<>();
        Set<Addressee> drawn = new HashSet<>();
        if (programme.trigger() instanceof Trigger.QuarterlyWave plan && plan.answersPerCentre() != null) {
            unreachable.addAll(people.withoutContact(population, programme));
            List<Addressee> reachable = population.stream()
                    .filter(who -> !unreachable.contains(who))
                    .toList();
            int size = people.sampleSize(part, programme, plan.answersPerCentre(), now)
                    .of(reachable.size());
            drawn.addAll(SampleSize.draw(reachable, size, chance::draw));
        } else {
            population.stream()
                    .filter(who -> programme.settings().samples(chance.draw()))
                    .forEach(drawn::add);
        }
        ZoneId zone = centres.zone(part.unit());
        for (int start = 0; start < population.size(); start += BATCH) {
            invitations.addAll(population.subList(start, Math.min(start + BATCH, population.size())).stream()
                    .map(who -> {
                        boolean asked = drawn.contains(who) || unreachable.contains(who);
                        Invitation invitation = programme.invite(
                                new InvitationId(ids.next()), wave, who, part.unit(), zone, now, asked);
                        if (unreachable.contains(who) && invitation.state() == InvitationState.SCHEDULED) {
                            invitation.suppress(SuppressionReason.NO_CONTACT);
                        }
                        return invitation;
                    })
                    .toList());
        }
    }
}
