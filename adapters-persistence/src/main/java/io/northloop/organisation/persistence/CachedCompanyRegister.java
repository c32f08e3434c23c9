package io.northloop.organisation.persistence;

import io.northloop.organisation.model.Company;
import io.northloop.organisation.port.CompanyRegister;
import io.northloop.shared.Language;
import io.northloop.shared.port.CompanyDefaults;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The company's row. Answers and figures ask for its zone all the time, so a copy is kept for some seconds; the
 * instance that changes it forgets its copy at commit, the others follow when theirs has aged.
 */
@Repository
class CachedCompanyRegister implements CompanyRegister, CompanyDefaults {

    private static final long COPY_LIVES = Duration.ofSeconds(5).toNanos();

    private final EntityManager entities;
    private final CompanyMapper mapper;
    private volatile @Nullable Copy copy;

    CachedCompanyRegister(EntityManager entities, CompanyMapper mapper) {
        this.entities = entities;
        this.mapper = mapper;
    }

    private record Copy(Company.Snapshot company, long readAt) {}

    @Override
    public Company.Snapshot current() {
        Copy known = copy;
        long now = System.nanoTime();
        if (known == null || now - known.readAt() > COPY_LIVES) {
            known = new Copy(read(LockModeType.NONE), now);
            copy = known;
        }
        return known.company();
    }

    @Override
    public ZoneId zone() {
        return current().zone();
    }

    @Override
    public Language language() {
        return current().language();
    }

    @Override
    public Company lockForChange() {
        return Company.restore(read(LockModeType.PESSIMISTIC_WRITE));
    }

    @Override
    public Company save(Company company) {
        CompanyEntity entity = entities.merge(mapper.entity(company.snapshot()));
        entities.flush();
        entities.detach(entity);
        forgetAtCommit();
        return Company.restore(mapper.snapshot(entity));
    }

    private Company.Snapshot read(LockModeType lock) {
        CompanyEntity entity = Objects.requireNonNull(entities.find(CompanyEntity.class, CompanyEntity.THE_ONE, lock));
        entities.detach(entity);
        return mapper.snapshot(entity);
    }

    private void forgetAtCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                copy = null;
            }
        });
    }
}
