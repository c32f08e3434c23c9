package io.northloop.access.application;

import io.northloop.access.port.SigningKeys;
import io.northloop.shared.port.Secrets;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the keys that sign access tokens in the database, sealed, so that all instances share them and tokens survive a
 * restart. The first one is made when it is first needed.
 */
@Component
public class KeepSigningKeys {

    private static final String CONTEXT = "signing-key";

    private final SigningKeys keys;
    private final Secrets secrets;

    KeepSigningKeys(SigningKeys keys, Secrets secrets) {
        this.keys = keys;
        this.secrets = secrets;
    }

    /**
     * @param id told in the header of every token that the key signs
     * @param json the key, private part included
     */
    public record NewKey(String id, String json) {}

    /** The keys in JSON, the newest first; made by {@code maker} when there is none yet. */
    @Transactional
    public List<String> keys(Supplier<NewKey> maker) {
        List<String> sealed = keys.all();
        if (sealed.isEmpty()) {
            keys.lockForChange();
            sealed = keys.all();
        }
        if (sealed.isEmpty()) {
            NewKey made = maker.get();
            keys.add(made.id(), secrets.seal(made.json(), CONTEXT));
            sealed = keys.all();
        }
        return sealed.stream().map(key -> secrets.open(key, CONTEXT)).toList();
    }
}
