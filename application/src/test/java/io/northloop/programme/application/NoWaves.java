package io.northloop.programme.application;

import io.northloop.programme.ProgrammeRef;
import io.northloop.programme.WaveId;
import io.northloop.programme.model.Wave;
import io.northloop.programme.port.Waves;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** No waves: everybody is asked after a service. */
final class NoWaves implements Waves {

    @Override
    public Optional<Wave> find(WaveId id) {
        return Optional.empty();
    }

    @Override
    public List<Wave> all(Collection<WaveId> ids) {
        return List.of();
    }

    @Override
    public Optional<Wave> forChange(WaveId id) {
        return Optional.empty();
    }

    @Override
    public Optional<Wave> hold(WaveId id) {
        return Optional.empty();
    }

    @Override
    public List<Wave> of(ProgrammeRef programme) {
        return List.of();
    }

    @Override
    public boolean add(Wave wave) {
        throw new IllegalStateException("there are no waves");
    }

    @Override
    public void save(Wave wave) {
        throw new IllegalStateException("there are no waves");
    }
}
