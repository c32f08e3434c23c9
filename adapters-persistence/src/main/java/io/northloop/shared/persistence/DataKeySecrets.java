package io.northloop.shared.persistence;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.northloop.shared.port.DataKeys;
import io.northloop.shared.port.Secrets;

/** Seals with the data key {@code secrets}, which is fetched when first needed. */
final class DataKeySecrets implements Secrets {

    private final DataKeys keys;

    DataKeySecrets(DataKeys keys) {
        this.keys = keys;
    }

    @Override
    public String seal(String plain, String context) {
        return cipher().seal(plain.getBytes(UTF_8), context);
    }

    @Override
    public String open(String sealed, String context) {
        return new String(cipher().open(sealed, context), UTF_8);
    }

    private AesGcm cipher() {
        return new AesGcm(keys.key("secrets"));
    }
}
