package io.northloop.access.port;

/** One-way hashes, slow ones for what people think up, fast ones for what a machine drew at random. */
public interface PasswordHashes {

    /** A slow hash with its algorithm, cost and salt written in front. */
    String ofPassword(String password);

    /** A fast hash; only for secrets of at least 128 random bits. */
    String ofSecret(String secret);

    boolean matches(String plain, String hash);

    /** Costs what {@link #matches} costs, so that an unknown user name takes as long as a wrong password. */
    void pretend(String plain);
}
