package io.northloop.shared.bootstrap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The one directory in which everything lives that must survive a restart. Held by a file lock while the application
 * runs, and stamped with its kind: a home of real data never becomes a demo, nor the reverse.
 */
final class DataHome implements AutoCloseable {

    private static final String STAMP = "kind";
    private static final String LOCK = "lock";
    private static final FileAttribute<?>[] OWNER_ONLY_DIRECTORY = ownerOnly("rwx------");
    private static final FileAttribute<?>[] OWNER_ONLY_FILE = ownerOnly("rw-------");

    private final Path path;
    private final FileChannel channel;
    private final FileLock lock;

    private DataHome(Path path, FileChannel channel, FileLock lock) {
        this.path = path;
        this.channel = channel;
        this.lock = lock;
    }

    /**
     * Takes the home, creating it when it is new.
     *
     * @throws StartRefused when another process holds it, or when it is of the other kind
     */
    static DataHome open(Path path, boolean demo) {
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            if (!Files.exists(path)) {
                Files.createDirectory(path, OWNER_ONLY_DIRECTORY);
            }
            DataHome home = lock(path);
            home.stamp(demo ? "demo" : "real");
            return home;
        } catch (IOException e) {
            throw new StartRefused(
                    "The data directory %s cannot be used: %s".formatted(path, e.getMessage()),
                    "Choose another directory with --home, or make this one writable.",
                    e);
        }
    }

    private static DataHome lock(Path path) throws IOException {
        FileChannel channel = FileChannel.open(
                path.resolve(LOCK), Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE), OWNER_ONLY_FILE);
        @Nullable FileLock lock;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException held) {
            lock = null;
        }
        if (lock == null) {
            channel.close();
            throw new StartRefused(
                    "Northloop already runs on the data directory %s.".formatted(path),
                    "Use the running one, stop it first, or start this one on another directory with --home.");
        }
        return new DataHome(path, channel, lock);
    }

    private void stamp(String kind) throws IOException {
        Path stamp = path.resolve(STAMP);
        if (!Files.exists(stamp)) {
            Files.writeString(stamp, kind);
            return;
        }
        String found = Files.readString(stamp).strip();
        if (!found.equals(kind)) {
            close();
            throw new StartRefused(
                    "The data directory %s holds %s data and was asked to start as %s.".formatted(path, found, kind),
                    found.equals("demo")
                            ? "Start it with --demo, or name another directory with --home."
                            : "Start it without --demo, or name another directory for the demo with --home.");
        }
    }

    Path path() {
        return path;
    }

    /** A directory below the home, created when it is new, readable by the owner only. */
    Path directory(String name) {
        Path directory = path.resolve(name);
        try {
            return Files.exists(directory) ? directory : Files.createDirectory(directory, OWNER_ONLY_DIRECTORY);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The home that the file lies in, told by its lock.
     *
     * @throws IOException when there is none above it
     */
    static Path above(Path file) throws IOException {
        for (Path directory = file.getParent(); directory != null; directory = directory.getParent()) {
            if (Files.exists(directory.resolve(LOCK))) {
                return directory;
            }
        }
        throw new IOException("There is no data directory above " + file);
    }

    /** Writes a secret that only the owner of the home can read; it is on the disk when this returns. */
    static void writeSecret(Path file, String content) throws IOException {
        try (FileChannel out = FileChannel.open(
                file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), OWNER_ONLY_FILE)) {
            out.write(StandardCharsets.UTF_8.encode(content));
            out.force(true);
        }
    }

    private static FileAttribute<?>[] ownerOnly(String permissions) {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    @Override
    public void close() {
        try {
            lock.release();
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
