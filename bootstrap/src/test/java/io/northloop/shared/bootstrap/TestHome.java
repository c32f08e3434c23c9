package io.northloop.shared.bootstrap;

import java.nio.file.Path;

/** Directories in which servers of the tests keep their data; JVMs that run tests side by side have their own. */
final class TestHome {

    private TestHome() {}

    static Path of(String name) {
        return Path.of("target", name + "-" + System.getProperty("northloop.test.fork", "1"))
                .toAbsolutePath();
    }
}
