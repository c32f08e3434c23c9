package io.northloop.followup.persistence;

import static io.northloop.shared.persistence.Columns.texts;

import io.northloop.followup.CaseId;
import io.northloop.followup.model.FollowUpCase;
import io.northloop.followup.port.Cases;
import io.northloop.organisation.PersonRef;
import io.northloop.response.ResponseId;
import io.northloop.shared.DomainError;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Cases by Hibernate; locks and what is due by SQL, in the same transaction. */
@Repository
class JpaCases implements Cases {

    private final EntityManager entities;
    private final JdbcClient jdbc;
    private final CaseMapper mapper;

    JpaCases(EntityManager entities, JdbcClient jdbc, CaseMapper mapper) {
        this.entities = entities;
        this.jdbc = jdbc;
        this.mapper = mapper;
    }

    @Override
    public Set<ResponseId> reserve(List<ResponseId> answers) {
        @Nullable String[] keys = texts(answers, ResponseId::value);
        // In one order, so that two instances never deadlock.
        jdbc.sql("""
                        select pg_advisory_xact_lock(hashtextextended(answer, 60))
                        from (select unnest(:answers) as answer order by 1)""").param("answers", keys).query(row -> {});
        return jdbc.sql("""
                        select answer from unnest(cast(:answers as uuid[])) as answer
                        where not exists (select from followup_case where response_id = answer)""")
                .param("answers", keys)
                .query((row, number) -> new ResponseId(row.getObject("answer", UUID.class)))
                .set();
    }

    @Override
    public void add(List<FollowUpCase> opened) {
        List<CaseEntity> added = opened.stream().map(this::added).toList();
        entities.flush();
        // Each later flush of the transaction would compare them all again.
        added.forEach(entities::detach);
    }

    private CaseEntity added(FollowUpCase opened) {
        CaseEntity entity = new CaseEntity();
        mapper.update(opened.snapshot(), entity);
        entities.persist(entity);
        return entity;
    }

    @Override
    public Optional<FollowUpCase> find(CaseId id) {
        return Optional.ofNullable(entities.find(CaseEntity.class, id.value()))
                .map(mapper::toSnapshot)
                .map(FollowUpCase::restore);
    }

    @Override
    public Optional<FollowUpCase> lock(CaseId id) {
        return locked(id, "for update");
    }

    @Override
    public Optional<FollowUpCase> lockIfFree(CaseId id) {
        return locked(id, "for update skip locked");
    }

    private Optional<FollowUpCase> locked(CaseId id, String how) {
        return jdbc.sql("select id from followup_case where id = :id " + how)
                .param("id", id.value())
                .query(UUID.class)
                .optional()
                .flatMap(row -> find(id));
    }

    @Override
    public void save(FollowUpCase changed) {
        FollowUpCase.Snapshot snapshot = changed.snapshot();
        CaseEntity entity = entities.find(CaseEntity.class, snapshot.id().value());
        if (entity == null || entity.version != snapshot.version()) {
            throw DomainError.conflict("case-changed");
        }
        try {
            mapper.update(snapshot, entity);
            entities.flush();
        } catch (OptimisticLockException e) {
            throw DomainError.conflict("case-changed");
        }
    }

    @Override
    public List<CaseId> unfinishedOf(PersonRef owner) {
        return jdbc.sql("""
                        select id from followup_case where owner_ref = :owner and state <> 'CLOSED'
                        order by due_at, id""")
                .param("owner", owner.value())
                .query((row, number) -> new CaseId(row.getObject("id", UUID.class)))
                .list();
    }

    @Override
    public List<CaseId> withAlarmDue(Instant now, int atMost) {
        return jdbc.sql("select id from followup_case where alarm_at <= :now order by alarm_at, id limit :atMost")
                .param("now", Timestamp.from(now))
                .param("atMost", atMost)
                .query((row, number) -> new CaseId(row.getObject("id", UUID.class)))
                .list();
    }

    @Override
    public Optional<Instant> nextAlarm() {
        return jdbc.sql("select alarm_at from followup_case where alarm_at is not null order by alarm_at limit 1")
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }
}
