package io.northloop.customer.model;

import io.northloop.customer.ContactChannel;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keyed marks (HMAC-SHA256) that stand for a contact where the contact itself must not be kept: an opt-out is
 * remembered for ever, also after the person was erased.
 */
public final class ContactMarks {

    private static final HexFormat HEX = HexFormat.of();
    private static final int HASH_BYTES = 32;
    private static final int SEAL_BYTES = 16;
    private static final int CODE_BYTES = 9;

    private final SecretKeySpec key;

    /** @param key at least 32 random bytes, the same for ever */
    public ContactMarks(byte[] key) {
        this.key = new SecretKeySpec(key, "HmacSHA256");
    }

    /** 64 hexadecimal digits; the same for every writing of the same contact. */
    public String hash(Contact contact) {
        return HEX.formatHex(mac("contact", (contact.kind() + ":" + contact.value()).getBytes(StandardCharsets.UTF_8)));
    }

    /** The secret part of an opt-out link: whoever got the mail may opt out that contact on that channel. */
    public String link(ContactChannel channel, Contact contact) {
        byte[] body = new byte[1 + HASH_BYTES];
        body[0] = letter(channel);
        System.arraycopy(HEX.parseHex(hash(contact)), 0, body, 1, HASH_BYTES);
        byte[] whole = Arrays.copyOf(body, body.length + SEAL_BYTES);
        System.arraycopy(mac("link", body), 0, whole, body.length, SEAL_BYTES);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
    }

    /**
     * The secret part of a link that has room for few characters: 72 bits that only this key makes, so that the same
     * contact has the same for ever. What it stands for must be kept.
     */
    public String code(ContactChannel channel, Contact contact) {
        byte[] body = (letter(channel) + hash(contact)).getBytes(StandardCharsets.US_ASCII);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(mac("code", body), CODE_BYTES));
    }

    /** What a link stands for; empty when it was not made here. */
    public Optional<Marked> read(String link) {
        byte[] whole;
        try {
            whole = Base64.getUrlDecoder().decode(link);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        if (whole.length != 1 + HASH_BYTES + SEAL_BYTES) {
            return Optional.empty();
        }
        byte[] body = Arrays.copyOf(whole, 1 + HASH_BYTES);
        byte[] seal = Arrays.copyOfRange(whole, 1 + HASH_BYTES, whole.length);
        if (!MessageDigest.isEqual(seal, Arrays.copyOf(mac("link", body), SEAL_BYTES))) {
            return Optional.empty();
        }
        return Arrays.stream(ContactChannel.values())
                .filter(channel -> letter(channel) == body[0])
                .findFirst()
                .map(channel -> new Marked(channel, HEX.formatHex(body, 1, body.length)));
    }

    private static byte letter(ContactChannel channel) {
        return switch (channel) {
            case EMAIL -> 'E';
            case SMS -> 'S';
            case PHONE -> 'P';
        };
    }

    private byte[] mac(String purpose, byte[] data) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update(purpose.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return mac.doFinal(data);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }

    /** A contact known only by its keyed hash. */
    public record Marked(ContactChannel channel, String contactHash) {}
}
