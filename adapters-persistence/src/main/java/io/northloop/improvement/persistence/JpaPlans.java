package io.northloop.improvement.persistence;

import io.northloop.improvement.PlanId;
import io.northloop.improvement.model.ImprovementPlan;
import io.northloop.improvement.port.Plans;
import io.northloop.shared.DomainError;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Plans by Hibernate; locks by SQL, in the same transaction. */
@Repository
class JpaPlans implements Plans {

    private final EntityManager entities;
    private final JdbcClient jdbc;
    private final PlanMapper mapper;

    JpaPlans(EntityManager entities, JdbcClient jdbc, PlanMapper mapper) {
        this.entities = entities;
        this.jdbc = jdbc;
        this.mapper = mapper;
    }

    @Override
    public void add(ImprovementPlan drafted) {
        PlanEntity entity = new PlanEntity();
        mapper.update(drafted.snapshot(), entity);
        entities.persist(entity);
        entities.flush();
    }

    @Override
    public Optional<ImprovementPlan> find(PlanId id) {
        return Optional.ofNullable(entities.find(PlanEntity.class, id.value()))
                .map(mapper::toSnapshot)
                .map(ImprovementPlan::restore);
    }

    @Override
    public Map<PlanId, String> titles(Collection<PlanId> ids) {
        Map<PlanId, String> titles = new HashMap<>();
        jdbc.sql("select id, title from improvement_plan where id = any(:ids)")
                .param("ids", ids.stream().map(PlanId::value).toArray(UUID[]::new))
                .query(row -> {
                    titles.put(new PlanId(row.getObject("id", UUID.class)), row.getString("title"));
                });
        return titles;
    }

    @Override
    public Optional<ImprovementPlan> lock(PlanId id) {
        return jdbc.sql("select id from improvement_plan where id = :id for update")
                .param("id", id.value())
                .query(UUID.class)
                .optional()
                .flatMap(row -> find(id));
    }

    @Override
    public void save(ImprovementPlan changed) {
        ImprovementPlan.Snapshot snapshot = changed.snapshot();
        PlanEntity entity = entities.find(PlanEntity.class, snapshot.id().value());
        if (entity == null || entity.version != snapshot.version()) {
            throw DomainError.conflict("plan-changed");
        }
        try {
            mapper.update(snapshot, entity);
            entities.flush();
        } catch (OptimisticLockException e) {
            throw DomainError.conflict("plan-changed");
        }
    }
}
