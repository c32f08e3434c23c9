package io.northloop.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import io.northloop.Northloop;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** The modules and who uses whom, as a page that needs no tool to be read. */
final class ModuleGraph {

    private ModuleGraph() {}

    /** The capabilities of the house. The demo company is none: it lives in bootstrap, which may use everything. */
    static ApplicationModules modules() {
        return ApplicationModules.of(
                Northloop.class, JavaClass.Predicates.resideInAPackage("io.northloop." + Room.DEMO + ".."));
    }

    static String of(ApplicationModules modules) {
        List<ApplicationModule> topFirst = modules.stream()
                .sorted(Comparator.comparingInt((ApplicationModule module) -> Room.CAPABILITIES.indexOf(name(module)))
                        .reversed())
                .toList();
        return """
                # The modules

                Generated from the code (`./northloop docs`); a test fails when it is out of date.
                An arrow means "uses what the other publishes"; everybody may use `shared`.

                ```mermaid
                graph TD
                %s
                ```

                %s
                """.formatted(
                        topFirst.stream()
                                .flatMap(module -> module.getDirectDependencies(modules)
                                        .uniqueModules()
                                        .map(ModuleGraph::name)
                                        .filter(used -> !used.equals("shared"))
                                        .sorted()
                                        .map(used -> "  " + name(module) + " --> " + used))
                                .collect(Collectors.joining("\n")),
                        topFirst.stream()
                                .map(module -> "- [%1$s](module-%1$s.adoc)".formatted(name(module)))
                                .collect(Collectors.joining("\n")));
    }

    private static String name(ApplicationModule module) {
        return module.getIdentifier().toString();
    }
}
