package io.northloop.access.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Lets commands of the launcher talk to this instance: the file {@code command} of the home, which only its owner may
 * read, names the address and a password drawn anew at each start. Who can read it could read the database as well.
 */
@Component
final class CommandLine {

    private static final String FILE = "command";
    private static final int PASSWORD_BYTES = 32;

    private final Path file;
    private final Environment environment;
    private final byte[] password;

    CommandLine(@Value("${northloop.home:${user.home}/.northloop}") Path home, Environment environment) {
        this.file = home.resolve(FILE);
        this.environment = environment;
        byte[] bytes = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(bytes);
        this.password = Base64.getUrlEncoder().withoutPadding().encode(bytes);
    }

    boolean knows(@Nullable String given) {
        return given != null && MessageDigest.isEqual(password, given.getBytes(UTF_8));
    }

    @EventListener(ApplicationReadyEvent.class)
    void listen() {
        String port = environment.getProperty("local.server.port");
        if (port == null) {
            return;
        }
        String content = "http://127.0.0.1:" + port + "\n" + new String(password, UTF_8) + "\n";
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.deleteIfExists(file);
            Files.createFile(file, ownerOnly());
            Files.writeString(file, content);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("cannot write " + file, unwritable);
        }
    }

    @PreDestroy
    void stopListening() throws IOException {
        Files.deleteIfExists(file);
    }

    private static FileAttribute<?>[] ownerOnly() {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
