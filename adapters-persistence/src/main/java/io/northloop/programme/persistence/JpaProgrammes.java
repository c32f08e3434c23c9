package io.northloop.programme.persistence;

import io.northloop.programme.ProgrammeRef;
import io.northloop.programme.model.Programme;
import io.northloop.programme.model.ProgrammeState;
import io.northloop.programme.model.Trigger;
import io.northloop.programme.port.Programmes;
import io.northloop.shared.DomainError;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Repository;

@Repository
class JpaProgrammes implements Programmes {

    private final EntityManager entities;
    private final ProgrammeMapper mapper;

    JpaProgrammes(EntityManager entities, ProgrammeMapper mapper) {
        this.entities = entities;
        this.mapper = mapper;
    }

    @Override
    public Optional<Programme> find(ProgrammeRef ref) {
        return Optional.ofNullable(entities.find(ProgrammeEntity.class, ref.value()))
                .map(mapper::snapshot)
                .map(Programme::restore);
    }

    @Override
    public List<Programme> all() {
        return entities.createQuery("from ProgrammeEntity order by ref", ProgrammeEntity.class).getResultList().stream()
                .map(mapper::snapshot)
                .map(Programme::restore)
                .toList();
    }

    @Override
    public List<Programme> askingAfterServices() {
        return all().stream()
                .filter(programme -> programme.state() == ProgrammeState.ACTIVE)
                .filter(programme -> programme.trigger() instanceof Trigger.FinishedService)
                .toList();
    }

    @Override
    public void add(Programme programme) {
        Programme.Snapshot snapshot = programme.snapshot();
        if (entities.find(ProgrammeEntity.class, snapshot.ref().value()) != null) {
            throw DomainError.conflict("programme-exists", snapshot.ref().value());
        }
        ProgrammeEntity entity = new ProgrammeEntity();
        mapper.write(snapshot, entity);
        entities.persist(entity);
        entities.flush();
    }

    @Override
    public void save(Programme programme) {
        Programme.Snapshot snapshot = programme.snapshot();
        ProgrammeEntity entity =
                entities.find(ProgrammeEntity.class, snapshot.ref().value());
        if (entity == null || entity.version != snapshot.version()) {
            throw DomainError.of(DomainError.Kind.STALE, "stale");
        }
        mapper.write(snapshot, entity);
        entities.flush();
    }
}
