package io.northloop.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The house keeps its rules, and each rule rejects what was planted against it and nothing else that was planted. */
final class ArchitectureTests {

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.northloop");

    private static final JavaClasses PLANTED = new ClassFileImporter().importPackages("planted.io.northloop");

    private static final Pattern OFFENDER = Pattern.compile("^[^<]*<planted\\.io\\.northloop\\.([\\w.]+?\\.[A-Z]\\w*)");

    @ParameterizedTest
    @EnumSource
    void the_house_keeps_the_rule(HouseRule rule) {
        assertThat(HOUSE.stream().filter(rule.subjects()))
                .as("whom the rule judges")
                .isNotEmpty();
        rule.rule().check(HOUSE);
    }

    @ParameterizedTest
    @EnumSource
    void the_rule_rejects_exactly_what_was_planted_against_it(HouseRule rule) {
        Set<String> offenders = rule.rule().evaluate(PLANTED).getFailureReport().getDetails().stream()
                .flatMap(String::lines)
                .flatMap(line -> OFFENDER.matcher(line).results())
                .map((MatchResult match) -> match.group(1))
                .collect(Collectors.toSet());
        assertThat(offenders).isEqualTo(PlantedViolations.against(rule));
    }
}
