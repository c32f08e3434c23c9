package io.northloop.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Small words from which the rules are put together. */
final class Conditions {

    private Conditions() {}

    static DescribedPredicate<JavaClass> those(String description, Predicate<JavaClass> predicate) {
        return DescribedPredicate.describe(description, predicate);
    }

    /** Every text that the function returns for a class is one violation by that class. */
    static ArchCondition<JavaClass> should(String description, Function<JavaClass, Stream<String>> faults) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                faults.apply(type)
                        .map(fault -> "<" + type.getName() + "> " + fault)
                        .forEach(fault -> events.add(SimpleConditionEvent.violated(type, fault)));
            }
        };
    }

    static ArchCondition<JavaClass> must(String description, Predicate<JavaClass> holds) {
        return should(description, type -> holds.test(type) ? Stream.of() : Stream.of("does not " + description));
    }

    static ArchCondition<JavaClass> shouldNotDependOn(String description, Predicate<JavaClass> forbidden) {
        return should(
                "not depend on " + description,
                type -> targets(type).filter(forbidden).map(target -> "depends on " + target.getName()));
    }

    static ArchCondition<JavaClass> shouldDependOnlyOn(String description, Predicate<JavaClass> allowed) {
        return should(
                "depend only on " + description,
                type -> targets(type).filter(allowed.negate()).map(target -> "depends on " + target.getName()));
    }

    static boolean isIn(JavaClass type, String... packages) {
        return Stream.of(packages)
                .anyMatch(name -> type.getPackageName().equals(name)
                        || type.getPackageName().startsWith(name + "."));
    }

    private static Stream<JavaClass> targets(JavaClass type) {
        return type.getDirectDependenciesFromSelf().stream()
                .map(Dependency::getTargetClass)
                .map(JavaClass::getBaseComponentType)
                .distinct();
    }
}
