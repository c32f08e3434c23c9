package io.northloop.survey.persistence;

import io.northloop.survey.SurveyRef;
import io.northloop.survey.SurveyVersionId;
import io.northloop.survey.model.Survey;
import io.northloop.survey.port.Surveys;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Repository;

@Repository
class JpaSurveys implements Surveys {

    private final EntityManager entities;
    private final SurveyMapper mapper;

    JpaSurveys(EntityManager entities, SurveyMapper mapper) {
        this.entities = entities;
        this.mapper = mapper;
    }

    @Override
    public Optional<Survey> find(SurveyRef ref) {
        return Optional.ofNullable(entities.find(SurveyEntity.class, ref.value()))
                .map(this::survey);
    }

    @Override
    public Optional<Survey> findByVersion(SurveyVersionId id) {
        return entities
                .createQuery("select s from SurveyEntity s join s.versions v where v.id = :id", SurveyEntity.class)
                .setParameter("id", id.value())
                .getResultList()
                .stream()
                .findFirst()
                .map(this::survey);
    }

    @Override
    public List<Survey> all() {
        return entities
                .createQuery(
                        "select s from SurveyEntity s left join fetch s.versions order by s.ref", SurveyEntity.class)
                .getResultList()
                .stream()
                .map(this::survey)
                .toList();
    }

    @Override
    public long save(Survey survey) {
        SurveyEntity entity = mapper.entity(survey.snapshot());
        SurveyEntity kept = entity;
        if (entity.revision == null) {
            entities.persist(entity);
        } else {
            kept = entities.merge(entity);
        }
        entities.flush();
        return Objects.requireNonNull(kept.revision);
    }

    @Override
    public void lock(SurveyRef ref) {
        entities.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(:name, 0))", Integer.class)
                .setParameter("name", "survey/" + ref.value())
                .getSingleResult();
    }

    private Survey survey(SurveyEntity entity) {
        return Survey.restore(mapper.snapshot(entity));
    }
}
