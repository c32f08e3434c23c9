package io.northloop.organisation.persistence;

import io.northloop.organisation.UnitRef;
import io.northloop.organisation.model.Unit;
import io.northloop.organisation.port.Units;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import org.springframework.stereotype.Repository;

/** Entities are detached as soon as they are read or written: a file of thousands stays cheap to flush. */
@Repository
class JpaUnits implements Units {

    private final EntityManager entities;
    private final UnitMapper mapper;

    JpaUnits(EntityManager entities, UnitMapper mapper) {
        this.entities = entities;
        this.mapper = mapper;
    }

    @Override
    public Optional<Unit> find(UnitRef ref) {
        return Optional.ofNullable(entities.find(UnitEntity.class, ref.value())).map(entity -> {
            entities.detach(entity);
            return Unit.restore(mapper.snapshot(entity));
        });
    }

    @Override
    public boolean hasActiveCentres(UnitRef region) {
        return entities.createQuery(
                                "select count(u) from UnitEntity u where u.parentRef = :region and u.active = true",
                                Long.class)
                        .setParameter("region", region.value())
                        .getSingleResult()
                > 0;
    }

    @Override
    public Unit save(Unit unit) {
        UnitEntity entity = mapper.entity(unit.snapshot());
        if (entity.version == null) {
            entities.persist(entity);
        } else {
            entity = entities.merge(entity);
        }
        entities.flush();
        entities.detach(entity);
        return Unit.restore(mapper.snapshot(entity));
    }
}
