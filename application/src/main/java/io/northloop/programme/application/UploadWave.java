package io.northloop.programme.application;

import io.northloop.access.Viewer;
import io.northloop.organisation.OrganisationDirectory;
import io.northloop.programme.WaveId;
import io.northloop.programme.model.Programme;
import io.northloop.programme.model.Wave;
import io.northloop.programme.port.WaveParts;
import io.northloop.programme.port.Waves;
import io.northloop.shared.DomainError;
import io.northloop.shared.Faults;
import io.northloop.shared.port.Ids;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** HQ hands a list of customers in, which becomes a wave: all of it, or, with a single bad line, nothing. */
@Component
public class UploadWave {

    private static final int LONGEST_NAME = 100;

    private final ProgrammeDesk desk;
    private final Waves waves;
    private final WaveParts parts;
    private final SoundLists lists;
    private final OrganisationDirectory organisation;
    private final Ids ids;
    private final Clock clock;

    UploadWave(
            ProgrammeDesk desk,
            Waves waves,
            WaveParts parts,
            SoundLists lists,
            OrganisationDirectory organisation,
            Ids ids,
            Clock clock) {
        this.desk = desk;
        this.waves = waves;
        this.parts = parts;
        this.lists = lists;
        this.organisation = organisation;
        this.ids = ids;
        this.clock = clock;
    }

    /** @param name what people will call the list, such as the name of its file */
    public record Command(Viewer viewer, String ref, String name, CustomerList list) {}

    /**
     * @throws DomainError FORBIDDEN; NOT_FOUND; CONFLICT when the programme takes no lists, or is not active; REFUSED
     *     with every bad line at {@code /lines/<number>/<column>}, and the name at {@code /name}
     */
    @Transactional
    public Wave.Snapshot upload(Command command) {
        SoundLists.Sound sound = lists.check(
                command.viewer(),
                command.ref(),
                command.list(),
                new Faults().requireText(command.name(), LONGEST_NAME, "/name"));
        Programme programme = sound.programme();
        Instant now = clock.instant();
        Wave wave = Wave.ofList(
                new WaveId(ids.next()),
                programme.ref(),
                command.name().strip(),
                sound.plan(),
                LocalDate.ofInstant(now, organisation.companyZone()),
                now);
        waves.add(wave);
        parts.addList(wave.id(), sound.byUnit());
        desk.record(
                command.viewer(),
                "wave.uploaded",
                wave.id().toString(),
                Map.of(
                        "programme",
                        programme.ref().value(),
                        "lines",
                        Integer.toString(command.list().lines().size())));
        return wave.snapshot();
    }
}
