package io.northloop.programme.application;

import io.northloop.programme.ProgrammeRef;
import io.northloop.programme.WaveId;
import io.northloop.programme.WaveTitles;
import io.northloop.programme.model.Programme;
import io.northloop.programme.model.Wave;
import io.northloop.programme.port.Programmes;
import io.northloop.programme.port.Waves;
import io.northloop.shared.Language;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells others what waves are called. */
@Component
@Transactional(readOnly = true)
class TitleWaves implements WaveTitles {

    private final Waves waves;
    private final Programmes programmes;

    TitleWaves(Waves waves, Programmes programmes) {
        this.waves = waves;
        this.programmes = programmes;
    }

    @Override
    public Map<WaveId, WaveTitle> titles(Collection<WaveId> wanted) {
        if (wanted.isEmpty()) {
            return Map.of();
        }
        Map<ProgrammeRef, Map<Language, String>> names = new HashMap<>();
        for (Programme programme : programmes.all()) {
            names.put(programme.ref(), programme.snapshot().names());
        }
        Map<WaveId, WaveTitle> titles = new HashMap<>();
        for (Wave wave : waves.all(wanted)) {
            titles.put(
                    wave.id(),
                    new WaveTitle(
                            names.getOrDefault(wave.programme(), Map.of()),
                            Optional.ofNullable(wave.snapshot().quarter()),
                            Optional.ofNullable(wave.snapshot().name())));
        }
        return titles;
    }
}
