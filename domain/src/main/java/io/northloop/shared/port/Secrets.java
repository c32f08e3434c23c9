package io.northloop.shared.port;

/** Keeps texts secret at rest: what is stored sealed is worthless without the master key. */
public interface Secrets {

    /**
     * Encrypts and authenticates a text. Sealing twice gives two different results.
     *
     * @param context what the secret is for, such as {@code signing-key}; a sealed text moved to another context does
     *     not open
     */
    String seal(String plain, String context);

    /**
     * The text that was sealed.
     *
     * @throws IllegalStateException when it was altered, sealed for another context, or under another master key
     */
    String open(String sealed, String context);
}
