package io.northloop.shared.bootstrap;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * PostgreSQL refuses to run as root. Root therefore starts it in a user namespace, where it is nobody and yet owns its
 * files; where the kernel refuses namespaces it hands the files to the user {@code nobody} and becomes that user.
 */
enum UnprivilegedRun {
    AS_I_AM(""),
    IN_USER_NAMESPACE("unshare -U"),
    AS_NOBODY("setpriv --reuid=65534 --regid=65534 --clear-groups");

    private static final long PROBE_SECONDS = 10;

    private static final int NOBODY = 65534;
    private static final int ROOT = 0;

    private final String prefix;

    UnprivilegedRun(String prefix) {
        this.prefix = prefix;
    }

    /**
     * The first way that works on this machine.
     *
     * @throws StartRefused when this is root and neither way is allowed
     */
    static UnprivilegedRun choose() {
        if (!"root".equals(System.getProperty("user.name"))) {
            return AS_I_AM;
        }
        return Stream.of(IN_USER_NAMESPACE, AS_NOBODY)
                .filter(UnprivilegedRun::works)
                .findFirst()
                .orElseThrow(() -> new StartRefused(
                        "PostgreSQL does not run as root, and this machine allows neither `unshare -U` nor `setpriv`.",
                        "Start Northloop as an ordinary user, or name a database with spring.datasource.url."));
    }

    private boolean works() {
        return succeeds(List.of("true"));
    }

    /** Whether the words, run this way, end well. */
    private boolean succeeds(List<String> words) {
        try {
            Process probe = new ProcessBuilder(command(words))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return probe.waitFor(PROBE_SECONDS, TimeUnit.SECONDS) && probe.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    List<String> command(List<String> words) {
        List<String> command = prefix.isEmpty() ? new ArrayList<>() : new ArrayList<>(List.of(prefix.split(" ", -1)));
        command.addAll(words);
        return command;
    }

    /**
     * Makes the file, or the directory and all below it, the process's own, also when a former start ran it the other
     * way. One that is its own already is left alone: a server may be at work in it.
     */
    void own(Path path) throws IOException {
        if (this == AS_I_AM) {
            return;
        }
        int owner = this == AS_NOBODY ? NOBODY : ROOT;
        if (Integer.valueOf(owner).equals(Files.getAttribute(path, "unix:uid", LinkOption.NOFOLLOW_LINKS))) {
            return;
        }
        try (Stream<Path> files = Files.walk(path)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.setAttribute(file, "unix:uid", owner, LinkOption.NOFOLLOW_LINKS);
                Files.setAttribute(file, "unix:gid", owner, LinkOption.NOFOLLOW_LINKS);
            }
        }
    }

    /**
     * Lets the process pass through the data home, whose names and secrets stay its owner's alone, and makes sure that
     * it gets as far as the program.
     *
     * @param program below a directory of the data home
     * @throws StartRefused when a directory above the home shuts it out
     */
    void checkReach(Path program) throws IOException {
        if (this != AS_NOBODY) {
            return;
        }
        Path home = DataHome.above(program);
        Set<PosixFilePermission> passable = EnumSet.copyOf(Files.getPosixFilePermissions(home));
        passable.add(PosixFilePermission.OTHERS_EXECUTE);
        Files.setPosixFilePermissions(home, passable);
        if (!succeeds(List.of("test", "-x", program.toString()))) {
            throw new StartRefused(
                    "PostgreSQL does not run as root, and the user nobody, as whom it would run here, cannot get to %s."
                            .formatted(home),
                    "Name with --home a directory that everybody may pass through, such as /var/lib/northloop; start"
                            + " Northloop as an ordinary user; or name a database with spring.datasource.url.");
        }
    }
}
