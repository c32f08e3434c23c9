package io.northloop.organisation.persistence;

import io.northloop.organisation.PersonRef;
import io.northloop.organisation.UnitRef;
import io.northloop.organisation.model.Person;
import io.northloop.organisation.port.People;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Repository;

/** Entities are detached as soon as they are read or written: a file of thousands stays cheap to flush. */
@Repository
class JpaPeople implements People {

    private final EntityManager entities;
    private final PersonMapper mapper;

    JpaPeople(EntityManager entities, PersonMapper mapper) {
        this.entities = entities;
        this.mapper = mapper;
    }

    @Override
    public Optional<Person> find(PersonRef ref) {
        return Optional.ofNullable(entities.find(PersonEntity.class, ref.value()))
                .map(this::restored);
    }

    @Override
    public List<Person> holding(String post, Optional<UnitRef> unit) {
        return entities
                .createQuery(
                        "select p from PersonEntity p where p.post = :post and p.active = true"
                                + " and coalesce(p.unitRef, '') = :unit order by p.ref",
                        PersonEntity.class)
                .setParameter("post", post)
                .setParameter("unit", unit.map(UnitRef::value).orElse(""))
                .getResultList()
                .stream()
                .map(this::restored)
                .toList();
    }

    @Override
    public List<Person> withDeputy(PersonRef deputy) {
        return entities
                .createQuery(
                        "select p from PersonEntity p where p.deputyRef = :deputy order by p.ref", PersonEntity.class)
                .setParameter("deputy", deputy.value())
                .getResultList()
                .stream()
                .map(this::restored)
                .toList();
    }

    @Override
    public Person save(Person person) {
        PersonEntity entity = mapper.entity(person.snapshot());
        if (entity.version == null) {
            entities.persist(entity);
        } else {
            entity = entities.merge(entity);
        }
        entities.flush();
        return restored(entity);
    }

    private Person restored(PersonEntity entity) {
        entities.detach(entity);
        return Person.restore(mapper.snapshot(entity));
    }
}
