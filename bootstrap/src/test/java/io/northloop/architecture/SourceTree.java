package io.northloop.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files of all modules as they lie in the repository. */
final class SourceTree {

    private static final Path ROOT = Path.of("..");

    private static final List<String> MODULES =
            List.of("domain", "application", "adapters-web", "adapters-persistence", "adapters-messaging", "bootstrap");

    private SourceTree() {}

    /** Files of production code and resources whose names end so, in a stable order. */
    static List<Path> files(String below, String ending) {
        return MODULES.stream()
                .map(module -> ROOT.resolve(module).resolve("src/main").resolve(below))
                .filter(Files::isDirectory)
                .flatMap(SourceTree::walk)
                .filter(file -> file.toString().endsWith(ending))
                .sorted()
                .toList();
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> walk(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
