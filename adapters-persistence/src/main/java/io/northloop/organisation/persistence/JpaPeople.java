package io.northloop.organisation.persistence;

import io.northloop.organisation.PersonRef;
import io.northloop.organisation.UnitRef;
import io.northloop.organisation.model.Person;
import io.northloop.organisation.port.People;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hibernate.Session;
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
    public List<Person> findAll(Set<PersonRef> refs) {
        return restored(entities.createQuery(
                        "select p from PersonEntity p where p.ref in :refs order by p.ref", PersonEntity.class)
                .setParameter("refs", refs.stream().map(PersonRef::value).toList())
                .getResultList());
    }

    @Override
    public List<Person> workingAt(Set<UnitRef> units, boolean headquarters) {
        return restored(entities.createQuery(
                        "select p from PersonEntity p where p.active = true and (p.unitRef in :units"
                                + " or :headquarters = true and p.unitRef is null) order by p.ref",
                        PersonEntity.class)
                .setParameter("units", units.stream().map(UnitRef::value).toList())
                .setParameter("headquarters", headquarters)
                .getResultList());
    }

    @Override
    public List<Person> working() {
        return restored(entities.createQuery(
                        "select p from PersonEntity p where p.active = true order by p.ref", PersonEntity.class)
                .getResultList());
    }

    @Override
    public List<Person> holding(String post, Optional<UnitRef> unit) {
        return restored(entities.createQuery(
                        "select p from PersonEntity p where p.post = :post and p.active = true"
                                + " and coalesce(p.unitRef, '') = :unit order by p.ref",
                        PersonEntity.class)
                .setParameter("post", post)
                .setParameter("unit", unit.map(UnitRef::value).orElse(""))
                .getResultList());
    }

    @Override
    public List<Person> lineBehind(PersonRef deputy) {
        return restored(entities.unwrap(Session.class)
                .createNativeQuery("""
                        with recursive line (ref) as (
                            select ref from person where ref = :deputy
                            union
                            select person.ref from person join line on person.deputy_ref = line.ref)
                        select person.* from person join line on line.ref = person.ref order by person.ref""", PersonEntity.class)
                .setParameter("deputy", deputy.value())
                .getResultList());
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

    private List<Person> restored(List<PersonEntity> found) {
        return found.stream().map(this::restored).toList();
    }

    private Person restored(PersonEntity entity) {
        entities.detach(entity);
        return Person.restore(mapper.snapshot(entity));
    }
}
