package io.northloop.shared.persistence;

import io.northloop.shared.port.DataKeys;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Data keys in the table {@code data_key}. A key is made in a transaction of its own: if the caller's were rolled back,
 * what was sealed elsewhere meanwhile would never open again.
 */
final class SealedDataKeys implements DataKeys {

    private final JdbcClient jdbc;
    private final TransactionTemplate apart;
    private final AesGcm master;
    private final Map<String, byte[]> opened = new ConcurrentHashMap<>();
    private final SecureRandom random = new SecureRandom();

    SealedDataKeys(JdbcClient jdbc, PlatformTransactionManager transactions, byte[] masterKey) {
        this.jdbc = jdbc;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.master = new AesGcm(masterKey);
    }

    @Override
    public byte[] key(String purpose) {
        return opened.computeIfAbsent(purpose, this::readOrMake).clone();
    }

    private byte[] readOrMake(String purpose) {
        String context = "data-key:" + purpose;
        String sealed = apart.execute(status -> stored(purpose, context));
        try {
            return master.open(sealed, context);
        } catch (IllegalStateException doesNotOpen) {
            throw new IllegalStateException(
                    "The master key is not the one that this database was set up with. Give the same"
                            + " NORTHLOOP_MASTER_KEY, or put the file master.key back into the home.",
                    doesNotOpen);
        }
    }

    /**
     * Seals every data key anew, from a former master key; those that the present one opens already stay as they are.
     *
     * @throws IllegalStateException when a key opens with neither; then nothing is changed
     */
    void sealAnew(byte[] formerKey) {
        AesGcm former = new AesGcm(formerKey);
        apart.executeWithoutResult(status -> jdbc.sql("SELECT purpose, sealed FROM data_key FOR UPDATE")
                .query((row, number) -> new Row(row.getString(1), row.getString(2)))
                .list()
                .forEach(row -> sealAnew(row, former)));
    }

    private record Row(String purpose, String sealed) {}

    private void sealAnew(Row row, AesGcm former) {
        String context = "data-key:" + row.purpose();
        if (opens(row.sealed(), context)) {
            return;
        }
        jdbc.sql("UPDATE data_key SET sealed = :sealed WHERE purpose = :purpose")
                .param("purpose", row.purpose())
                .param("sealed", master.seal(former.open(row.sealed(), context), context))
                .update();
    }

    private boolean opens(String sealed, String context) {
        try {
            return master.open(sealed, context).length == AesGcm.KEY_BYTES;
        } catch (IllegalStateException sealedByTheFormer) {
            return false;
        }
    }

    private String stored(String purpose, String context) {
        return find(purpose).orElseGet(() -> {
            byte[] fresh = new byte[AesGcm.KEY_BYTES];
            random.nextBytes(fresh);
            jdbc.sql("INSERT INTO data_key (purpose, sealed) VALUES (:purpose, :sealed) ON CONFLICT DO NOTHING")
                    .param("purpose", purpose)
                    .param("sealed", master.seal(fresh, context))
                    .update();
            return find(purpose).orElseThrow();
        });
    }

    private Optional<String> find(String purpose) {
        return jdbc.sql("SELECT sealed FROM data_key WHERE purpose = :purpose")
                .param("purpose", purpose)
                .query(String.class)
                .optional();
    }
}
