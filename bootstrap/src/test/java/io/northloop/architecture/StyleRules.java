package io.northloop.architecture;

import static io.northloop.architecture.Conditions.must;
import static io.northloop.architecture.Conditions.should;
import static io.northloop.architecture.Conditions.those;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.lang.ArchCondition;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.springframework.transaction.annotation.Transactional;

/** Null-marking, aggregates and transactions. */
final class StyleRules {

    private StyleRules() {}

    static DescribedPredicate<JavaClass> whatIsTransactional() {
        return those(
                "what is transactional",
                type -> isTransactional(type) || type.getMethods().stream().anyMatch(StyleRules::isTransactional));
    }

    private static boolean isTransactional(CanBeAnnotated element) {
        return element.isAnnotatedWith(Transactional.class)
                || element.isMetaAnnotatedWith(Transactional.class)
                || element.isAnnotatedWith("jakarta.transaction.Transactional");
    }

    static ArchCondition<JavaClass> beUseCases() {
        return must("look like a use case", type -> Floor.isOn(type, Set.of(Floor.APPLICATION)));
    }

    static ArchCondition<JavaClass> beNullMarkedAndGuarded() {
        return should("be null-marked and, as an aggregate, guarded", StyleRules::faults);
    }

    private static Stream<String> faults(JavaClass type) {
        List<String> faults = new ArrayList<>();
        if (!type.getPackage().isAnnotatedWith(NullMarked.class)) {
            faults.add("is in a package without @NullMarked");
        }
        if (isAggregate(type)) {
            if (!type.getModifiers().contains(JavaModifier.FINAL)) {
                faults.add("is an aggregate and not final");
            }
            if (type.getConstructors().stream()
                    .anyMatch(made -> !made.getModifiers().contains(JavaModifier.PRIVATE))) {
                faults.add("is an aggregate that others may construct");
            }
            type.getMethods().stream()
                    .filter(StyleRules::isSetter)
                    .forEach(method -> faults.add("is an aggregate with the setter " + method.getName()));
        }
        return faults.stream();
    }

    /** Persistence restores aggregates, and nothing else, from a snapshot. */
    static boolean isAggregate(JavaClass type) {
        return Floor.isOn(type, Set.of(Floor.MODEL))
                && type.getMethods().stream()
                        .anyMatch(method -> method.getName().equals("restore")
                                && method.getModifiers().contains(JavaModifier.STATIC));
    }

    private static boolean isSetter(JavaMethod method) {
        return method.getName().matches("set[A-Z].*") && !method.getModifiers().contains(JavaModifier.PRIVATE);
    }
}
