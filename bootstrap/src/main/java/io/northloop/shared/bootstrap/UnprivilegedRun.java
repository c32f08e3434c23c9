package io.northloop.shared.bootstrap;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
        try {
            Process probe = new ProcessBuilder(command(List.of("true")))
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

    /** Makes the directory and all below it usable for the process. */
    void own(Path directory) throws IOException {
        if (this != AS_NOBODY) {
            return;
        }
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.setAttribute(file, "unix:uid", NOBODY, LinkOption.NOFOLLOW_LINKS);
                Files.setAttribute(file, "unix:gid", NOBODY, LinkOption.NOFOLLOW_LINKS);
            }
        }
    }
}
