package io.northloop.access.web;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import io.northloop.access.application.KeepSigningKeys;
import io.northloop.shared.port.Ids;
import java.text.ParseException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The keys of access tokens: RSA of 3072 bits, from the database, looked up again every minute. */
@Component
final class TokenKeys implements JWKSource<SecurityContext> {

    private static final int BITS = 3072;
    private static final long KEPT = Duration.ofMinutes(1).toNanos();

    private final KeepSigningKeys keys;
    private final Ids ids;
    private volatile @Nullable Known known;

    TokenKeys(KeepSigningKeys keys, Ids ids) {
        this.keys = keys;
        this.ids = ids;
    }

    private record Known(JWKSet keys, long readAt) {}

    @Override
    public List<JWK> get(JWKSelector selector, @Nullable SecurityContext context) throws KeySourceException {
        Known current = known;
        long now = System.nanoTime();
        if (current == null || now - current.readAt() > KEPT) {
            current = new Known(read(), now);
            known = current;
        }
        return selector.select(current.keys());
    }

    private JWKSet read() throws KeySourceException {
        try {
            List<JWK> found = new ArrayList<>();
            for (String json : keys.keys(this::made)) {
                found.add(JWK.parse(json));
            }
            return new JWKSet(found);
        } catch (ParseException unreadable) {
            throw new KeySourceException("a signing key in the database is not a JWK", unreadable);
        }
    }

    private KeepSigningKeys.NewKey made() {
        try {
            RSAKey key = new RSAKeyGenerator(BITS)
                    .keyUse(KeyUse.SIGNATURE)
                    .keyID(ids.next().toString())
                    .generate();
            return new KeepSigningKeys.NewKey(key.getKeyID(), key.toJSONString());
        } catch (JOSEException unavailable) {
            throw new IllegalStateException("cannot make a signing key", unavailable);
        }
    }
}
