package io.northloop.shared.persistence;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import javax.crypto.KDF;
import javax.crypto.spec.HKDFParameterSpec;

/**
 * The key above all others: given from outside ({@code NORTHLOOP_MASTER_KEY}, at least 32 characters), or made once
 * and kept in the file {@code master.key} of the home, which only its owner may read. HKDF (RFC 5869) turns either into
 * 32 bytes.
 */
final class MasterKey {

    private static final int LEAST_CHARACTERS = 32;
    private static final String FILE = "master.key";
    private static final String FORMER = "master.key.former";
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    private MasterKey() {}

    static byte[] given(String text) {
        if (text.strip().length() < LEAST_CHARACTERS) {
            throw new IllegalStateException("NORTHLOOP_MASTER_KEY is too short: give it at least " + LEAST_CHARACTERS
                    + " random characters, for instance the output of: openssl rand -base64 32");
        }
        return derive(text.strip().getBytes(UTF_8));
    }

    static byte[] keptIn(Path home) {
        Path file = home.resolve(FILE);
        try {
            if (!Files.exists(file)) {
                make(file);
            }
            refuseIfOthersMayRead(file);
            return derive(Files.readString(file, US_ASCII).strip().getBytes(US_ASCII));
        } catch (IOException unreadable) {
            throw new IllegalStateException("cannot read the master key " + file, unreadable);
        }
    }

    /** The key that was put aside for a new one, as long as what it sealed has not been sealed anew. */
    static Optional<byte[]> formerIn(Path home) {
        Path file = home.resolve(FORMER);
        try {
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            refuseIfOthersMayRead(file);
            return Optional.of(derive(Files.readString(file, US_ASCII).strip().getBytes(US_ASCII)));
        } catch (IOException unreadable) {
            throw new IllegalStateException("cannot read the former master key " + file, unreadable);
        }
    }

    static void forgetFormerIn(Path home) {
        try {
            Files.deleteIfExists(home.resolve(FORMER));
        } catch (IOException undeletable) {
            throw new IllegalStateException("cannot delete " + home.resolve(FORMER), undeletable);
        }
    }

    private static void make(Path file) throws IOException {
        byte[] fresh = new byte[AesGcm.KEY_BYTES];
        new SecureRandom().nextBytes(fresh);
        Files.createDirectories(file.toAbsolutePath().getParent());
        try (var channel = Files.newByteChannel(
                file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly(file))) {
            channel.write(ByteBuffer.wrap(Base64.getEncoder().encode(fresh)));
        } catch (FileAlreadyExistsException madeMeanwhile) {
            // Another process of the same owner was quicker; its key is as good, and is read next.
            refuseIfOthersMayRead(file);
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path file) {
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)}
                : new FileAttribute<?>[0];
    }

    private static void refuseIfOthersMayRead(Path file) throws IOException {
        if (!file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return;
        }
        if (!OWNER_ONLY.containsAll(Files.getPosixFilePermissions(file))) {
            throw new IllegalStateException("others may read the master key: run  chmod 600 " + file);
        }
    }

    private static byte[] derive(byte[] input) {
        try {
            return KDF.getInstance("HKDF-SHA256")
                    .deriveData(HKDFParameterSpec.ofExtract()
                            .addIKM(input)
                            .addSalt("northloop".getBytes(US_ASCII))
                            .thenExpand("master".getBytes(US_ASCII), AesGcm.KEY_BYTES));
        } catch (GeneralSecurityException unavailable) {
            throw new IllegalStateException("HKDF-SHA256 is missing from this JDK", unavailable);
        }
    }
}
