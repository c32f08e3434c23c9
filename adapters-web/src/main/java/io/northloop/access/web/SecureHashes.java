package io.northloop.access.web;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.northloop.access.port.PasswordHashes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * bcrypt with cost 12 for what people think up (a quarter of a second each), SHA-256 for secrets of 256 random bits,
 * which nobody can guess however fast. The algorithm stands before each hash, so that it can be raised later.
 */
@Component
final class SecureHashes implements PasswordHashes {

    private static final int BCRYPT_COST = 12;

    private final PasswordEncoder bcrypt = new BCryptPasswordEncoder(BCRYPT_COST);
    private final @Nullable String nobodys = bcrypt.encode("whatever anybody types is compared with this");
    private final PasswordEncoder digest = new Digest();
    private final PasswordEncoder passwords =
            new DelegatingPasswordEncoder("bcrypt", Map.of("bcrypt", bcrypt, "sha256", digest));
    private final PasswordEncoder secrets =
            new DelegatingPasswordEncoder("sha256", Map.of("bcrypt", bcrypt, "sha256", digest));

    @Override
    public String ofPassword(String password) {
        return passwords.encode(password);
    }

    @Override
    public String ofSecret(String secret) {
        return secrets.encode(secret);
    }

    @Override
    public boolean matches(String plain, String hash) {
        return passwords.matches(plain, hash);
    }

    @Override
    public void pretend(String plain) {
        // Not by hashing anew: that refuses what is longer than 72 bytes, which comparing does not.
        bcrypt.matches(plain, nobodys);
    }

    /** For the authorisation server, which checks the secrets of clients. */
    PasswordEncoder forSecrets() {
        return secrets;
    }

    private static final class Digest implements PasswordEncoder {

        @Override
        public String encode(@Nullable CharSequence secret) {
            try {
                byte[] hash = MessageDigest.getInstance("SHA-256")
                        .digest(String.valueOf(secret).getBytes(UTF_8));
                return HexFormat.of().formatHex(hash);
            } catch (NoSuchAlgorithmException impossible) {
                throw new IllegalStateException("every JDK has SHA-256", impossible);
            }
        }

        @Override
        public boolean matches(@Nullable CharSequence secret, @Nullable String hash) {
            return hash != null && MessageDigest.isEqual(encode(secret).getBytes(US_ASCII), hash.getBytes(US_ASCII));
        }
    }
}
