package io.northloop.shared.persistence;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * AES-256 in Galois/counter mode (NIST SP 800-38D): a random nonce of 96 bits before the text, the context as
 * associated data, a tag of 128 bits behind. Written as {@code v1.} and base64url.
 */
final class AesGcm {

    static final int KEY_BYTES = 32;

    private static final String VERSION = "v1.";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec key;
    private final SecureRandom random = new SecureRandom();

    AesGcm(byte[] key) {
        if (key.length != KEY_BYTES) {
            throw new IllegalArgumentException("an AES-256 key has 32 bytes, not " + key.length);
        }
        this.key = new SecretKeySpec(key, "AES");
    }

    String seal(byte[] plain, String context) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, nonce, plain, context);
        byte[] together = ByteBuffer.allocate(NONCE_BYTES + sealed.length)
                .put(nonce)
                .put(sealed)
                .array();
        return VERSION + Base64.getUrlEncoder().withoutPadding().encodeToString(together);
    }

    /**
     * @throws IllegalStateException when the text was altered, sealed for another context or with another key
     */
    byte[] open(String text, String context) {
        if (!text.startsWith(VERSION)) {
            throw new IllegalStateException("not a sealed text (" + context + ")");
        }
        byte[] together = Base64.getUrlDecoder().decode(text.substring(VERSION.length()));
        if (together.length < NONCE_BYTES) {
            throw new IllegalStateException("a sealed text cut short (" + context + ")");
        }
        ByteBuffer parts = ByteBuffer.wrap(together);
        byte[] nonce = new byte[NONCE_BYTES];
        parts.get(nonce);
        byte[] sealed = new byte[parts.remaining()];
        parts.get(sealed);
        return run(Cipher.DECRYPT_MODE, nonce, sealed, context);
    }

    private byte[] run(int mode, byte[] nonce, byte[] input, String context) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(context.getBytes(UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException refused) {
            throw new IllegalStateException("a sealed text does not open (" + context + ")", refused);
        }
    }
}
