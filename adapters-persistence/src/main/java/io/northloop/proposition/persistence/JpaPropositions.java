package io.northloop.proposition.persistence;

import io.northloop.proposition.PropositionId;
import io.northloop.proposition.SegmentId;
import io.northloop.proposition.model.ValueProposition;
import io.northloop.proposition.port.Propositions;
import io.northloop.shared.Cursor;
import io.northloop.shared.DomainError;
import io.northloop.shared.Slice;
import io.northloop.shared.SliceRequest;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JpaPropositions implements Propositions {

    private final EntityManager entities;
    private final PropositionMapper mapper;
    private final JdbcClient jdbc;

    JpaPropositions(EntityManager entities, PropositionMapper mapper, JdbcClient jdbc) {
        this.entities = entities;
        this.mapper = mapper;
        this.jdbc = jdbc;
    }

    /** Ids are time-ordered: the newest is the greatest. */
    @Override
    public Slice<ValueProposition> list(SliceRequest slice) {
        String cursor = slice.cursor();
        TypedQuery<PropositionEntity> query = cursor == null
                ? entities.createQuery("select p from PropositionEntity p order by p.id desc", PropositionEntity.class)
                : entities.createQuery(
                                "select p from PropositionEntity p where p.id < :before order by p.id desc",
                                PropositionEntity.class)
                        .setParameter("before", id(cursor).value());
        List<ValueProposition> rows = query.setMaxResults(slice.limit() + 1).getResultList().stream()
                .map(this::proposition)
                .toList();
        return Slice.of(
                rows,
                slice.limit(),
                proposition -> Cursor.of(proposition.snapshot().id().toString()));
    }

    private static PropositionId id(String cursor) {
        return PropositionId.parse(Cursor.parts(cursor, 1).getFirst())
                .orElseThrow(() -> DomainError.of(DomainError.Kind.MALFORMED, "invalid"));
    }

    @Override
    public Optional<ValueProposition> find(PropositionId id) {
        return Optional.ofNullable(entities.find(PropositionEntity.class, id.value()))
                .map(this::proposition);
    }

    @Override
    public Optional<ValueProposition> lock(PropositionId id) {
        return Optional.ofNullable(entities.find(PropositionEntity.class, id.value(), LockModeType.PESSIMISTIC_WRITE))
                .map(this::proposition);
    }

    /** Seldom asked, over as many rows as there are versions. */
    @Override
    public boolean promisesTo(SegmentId segment) {
        return jdbc.sql("""
                        select exists (select from proposition_version
                                       where state = 'ACTIVE' and content ->> 'segment' = :segment)""")
                .param("segment", segment.value().toString())
                .query(Boolean.class)
                .single();
    }

    @Override
    public void add(ValueProposition proposition) {
        PropositionEntity entity = new PropositionEntity();
        mapper.update(proposition.snapshot(), entity);
        entities.persist(entity);
        entities.flush();
    }

    @Override
    public long save(ValueProposition proposition) {
        ValueProposition.Snapshot snapshot = proposition.snapshot();
        UUID id = snapshot.id().value();
        PropositionEntity entity = entities.find(PropositionEntity.class, id);
        if (entity == null || entity.revision != snapshot.revision()) {
            throw DomainError.of(DomainError.Kind.STALE, "proposition-stale");
        }
        try {
            mapper.update(snapshot, entity);
            entities.flush();
            return entity.revision;
        } catch (OptimisticLockException e) {
            throw DomainError.of(DomainError.Kind.STALE, "proposition-stale");
        }
    }

    @Override
    public void remove(PropositionId id) {
        Optional.ofNullable(entities.find(PropositionEntity.class, id.value())).ifPresent(entities::remove);
        entities.flush();
    }

    private ValueProposition proposition(PropositionEntity entity) {
        return ValueProposition.restore(mapper.snapshot(entity));
    }
}
