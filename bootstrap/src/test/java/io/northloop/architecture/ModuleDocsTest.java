package io.northloop.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

/**
 * {@code docs/modules} is generated from the code. {@code -Dnorthloop.docs=write} writes it anew; without that the
 * test says whether it is out of date.
 */
final class ModuleDocsTest {

    private static final Path COMMITTED = Path.of("..", "docs", "modules");

    @Test
    void the_committed_module_documentation_is_what_the_code_says() throws IOException {
        boolean write = "write".equals(System.getProperty("northloop.docs"));
        Path target = write ? COMMITTED : Path.of("target", "modules");
        ApplicationModules modules = ModuleGraph.modules();
        new Documenter(modules, Documenter.Options.defaults().withOutputFolder(target.toString()))
                .writeModulesAsPlantUml()
                .writeModuleCanvases();
        Files.writeString(target.resolve("README.md"), ModuleGraph.of(modules));

        assertThat(contents(COMMITTED))
                .as("docs/modules; ./northloop docs writes it anew")
                .isEqualTo(contents(target));
    }

    private static Map<String, String> contents(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.collect(Collectors.toMap(
                    file -> file.getFileName().toString(), ModuleDocsTest::read, (one, other) -> one, TreeMap::new));
        }
    }

    private static String read(Path file) {
        try {
            // Pictures list their arrows, and canvases what a module listens to, in no fixed order; a cell's first line
            // begins with a bar.
            return Files.readAllLines(file).stream()
                    .map(line -> line.startsWith("|* ") ? line.substring(1) : line)
                    .sorted()
                    .collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
