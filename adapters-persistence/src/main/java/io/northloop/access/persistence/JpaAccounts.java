package io.northloop.access.persistence;

import io.northloop.access.AccountId;
import io.northloop.access.model.Account;
import io.northloop.access.port.Accounts;
import io.northloop.organisation.PersonRef;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Repository;

@Repository
class JpaAccounts implements Accounts {

    /** Any number, as long as nothing else locks by it. */
    private static final long LOCK = 8_471_110L;

    private final EntityManager entities;
    private final AccountMapper mapper;

    JpaAccounts(EntityManager entities, AccountMapper mapper) {
        this.entities = entities;
        this.mapper = mapper;
    }

    @Override
    public Optional<Account> find(AccountId id) {
        return Optional.ofNullable(entities.find(AccountEntity.class, id.value()))
                .map(this::restored);
    }

    @Override
    public Optional<Account> named(String username) {
        return entities
                .createQuery("select a from AccountEntity a where a.username = :username", AccountEntity.class)
                .setParameter("username", username)
                .getResultList()
                .stream()
                .findFirst()
                .map(this::restored);
    }

    @Override
    public List<Account> of(PersonRef person) {
        return entities
                .createQuery("select a from AccountEntity a where a.personRef = :person", AccountEntity.class)
                .setParameter("person", person.value())
                .getResultList()
                .stream()
                .map(this::restored)
                .toList();
    }

    @Override
    public List<Account> all() {
        return entities
                .createQuery("select a from AccountEntity a order by a.username", AccountEntity.class)
                .getResultList()
                .stream()
                .map(this::restored)
                .toList();
    }

    @Override
    public boolean none() {
        return count("select count(a) from AccountEntity a") == 0;
    }

    @Override
    public long administrators() {
        return count("select count(a) from AccountEntity a where a.enabled = true and a.role = ADMINISTRATOR");
    }

    @Override
    public void lockForChange() {
        entities.createNativeQuery("SELECT 1 FROM pg_advisory_xact_lock(:lock)", Integer.class)
                .setParameter("lock", LOCK)
                .getSingleResult();
    }

    @Override
    public void save(Account account) {
        AccountEntity entity = mapper.entity(account.snapshot());
        if (entity.version == null) {
            entities.persist(entity);
        } else {
            entity = entities.merge(entity);
        }
        entities.flush();
        entities.detach(entity);
    }

    private long count(String query) {
        return entities.createQuery(query, Long.class).getSingleResult();
    }

    private Account restored(AccountEntity entity) {
        entities.detach(entity);
        return Account.restore(mapper.snapshot(entity));
    }
}
