package io.northloop.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.Violations;
import planted.modules.Planted;
import planted.modules.lower.ReachesUp;

/** Capabilities use each other's published language only, and only downwards in the table. */
final class ModularityTests {

    private static final ApplicationModules MODULES = ModuleGraph.modules();

    private static final Pattern TABLE_ROW = Pattern.compile("^\\| ([a-z]+) \\|.*");

    @Test
    void modules_use_only_what_others_publish_and_allow() {
        MODULES.verify();
    }

    @Test
    void a_module_that_uses_what_it_may_not_is_rejected() {
        ApplicationModules planted = ApplicationModules.of(Planted.class, new ImportOption.OnlyIncludeTests());
        assertThatExceptionOfType(Violations.class)
                .isThrownBy(planted::verify)
                .withMessageContaining("'lower'")
                .withMessageContaining("'upper'")
                .withMessageContaining(ReachesUp.class.getSimpleName());
    }

    @ParameterizedTest
    @MethodSource("capabilities")
    void a_capability_may_use_only_those_below_it(String capability) {
        List<String> below = Room.CAPABILITIES.subList(0, Room.CAPABILITIES.indexOf(capability));
        assertThat(below).as("what " + capability + " may use").containsAll(allowedDependencies(capability));
        assertThat(below).as("what " + capability + " uses").containsAll(dependencies(capability));
    }

    @Test
    void the_picture_of_the_house_shows_the_capabilities_in_the_same_order() throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("..", "docs", "house.md"))) {
            List<String> rows = lines.map(TABLE_ROW::matcher)
                    .filter(row -> row.matches())
                    .map(row -> row.group(1))
                    .filter(Room.CAPABILITIES::contains)
                    .toList();
            assertThat(rows).isEqualTo(Room.CAPABILITIES);
        }
    }

    static List<String> capabilities() {
        return MODULES.stream().map(ModularityTests::nameOf).toList();
    }

    private static List<String> dependencies(String capability) {
        return MODULES.getModuleByName(capability)
                .orElseThrow()
                .getDirectDependencies(MODULES)
                .uniqueModules()
                .map(ModularityTests::nameOf)
                .toList();
    }

    private static List<String> allowedDependencies(String capability) {
        try {
            Class<?> metadata = Class.forName("io.northloop." + capability + ".ModuleMetadata");
            return List.of(
                    Objects.requireNonNull(metadata.getAnnotation(org.springframework.modulith.ApplicationModule.class))
                            .allowedDependencies());
        } catch (ClassNotFoundException e) {
            throw new AssertionError(capability + " does not say what it may use", e);
        }
    }

    private static String nameOf(ApplicationModule module) {
        return module.getIdentifier().toString();
    }
}
