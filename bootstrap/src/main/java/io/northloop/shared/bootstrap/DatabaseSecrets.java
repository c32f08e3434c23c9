package io.northloop.shared.bootstrap;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/**
 * Passwords of the embedded database, made on its first start and kept in the home for the owner's eyes only.
 *
 * @param superuser of the server, used to create the two roles below
 * @param owner of the tables: runs the migrations
 * @param application does the daily work, subject to row-level security
 */
record DatabaseSecrets(String superuser, String owner, String application) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 24;

    static DatabaseSecrets in(Path file) throws IOException {
        if (!Files.exists(file)) {
            DataHome.writeSecret(
                    file, "superuser=%s%nowner=%s%napplication=%s%n".formatted(password(), password(), password()));
        }
        Properties kept = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            kept.load(reader);
        }
        return new DatabaseSecrets(
                required(kept, "superuser", file), required(kept, "owner", file), required(kept, "application", file));
    }

    private static String required(Properties kept, String key, Path file) {
        String value = kept.getProperty(key);
        if (value == null) {
            throw new StartRefused(
                    "The file %s lacks the line %s=…".formatted(file, key),
                    "Restore the file from a backup of the data directory.");
        }
        return value;
    }

    private static String password() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
