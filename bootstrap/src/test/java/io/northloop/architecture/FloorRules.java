package io.northloop.architecture;

import static io.northloop.architecture.Conditions.isIn;
import static io.northloop.architecture.Conditions.must;
import static io.northloop.architecture.Conditions.should;
import static io.northloop.architecture.Conditions.shouldDependOnlyOn;
import static io.northloop.architecture.Conditions.shouldNotDependOn;
import static io.northloop.architecture.Conditions.those;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import java.util.Set;

/** Who may know whom: dependencies run down only. */
final class FloorRules {

    private static final String[] NUMERIC_LIBRARIES = {"org.apache.commons.statistics", "org.hipparchus"};

    private static final String[] SPRING_FOR_USE_CASES = {
        "org.springframework.stereotype",
        "org.springframework.transaction",
        "org.springframework.modulith",
        "org.springframework.context.event"
    };

    private static final Set<String> SPRING_TYPES_FOR_USE_CASES = Set.of(
            "org.springframework.context.ApplicationEventPublisher", "org.springframework.core.annotation.Order");

    private FloorRules() {}

    static DescribedPredicate<JavaClass> anyClassOfTheHouse() {
        return those("any class of the house", type -> Room.of(type).isPresent());
    }

    static ArchCondition<JavaClass> beAtAPlannedPlace() {
        return must(
                "be in io.northloop.<known capability>[.<known layer>]",
                type -> Room.of(type).filter(Room::isPlanned).isPresent());
    }

    static ArchCondition<JavaClass> bePlainJava() {
        return shouldDependOnlyOn("java, JSpecify, numeric libraries and the domain", FloorRules::isPlain);
    }

    static ArchCondition<JavaClass> knowNoTechnology() {
        return shouldDependOnlyOn(
                "the domain, use cases, stereotypes, transactions, Modulith's API and slf4j",
                type -> !isIn(type, "java.sql", "java.net.http")
                        && (isPlain(type)
                                || Floor.isOn(type, Set.of(Floor.APPLICATION))
                                || isIn(type, SPRING_FOR_USE_CASES)
                                || SPRING_TYPES_FOR_USE_CASES.contains(type.getName())
                                || isIn(type, "org.slf4j")));
    }

    private static boolean isPlain(JavaClass type) {
        return type.isPrimitive()
                || isIn(type, "java", "javax.crypto", "org.jspecify")
                || isIn(type, NUMERIC_LIBRARIES)
                || Floor.isOn(type, Floor.DOMAIN);
    }

    static ArchCondition<JavaClass> knowNoAdapter() {
        return shouldNotDependOn("adapters", type -> Floor.isOn(type, Floor.ADAPTERS));
    }

    static ArchCondition<JavaClass> knowNoOtherAdapter() {
        return should(
                "not depend on an adapter of another kind",
                type -> type.getDirectDependenciesFromSelf().stream()
                        .map(Dependency::getTargetClass)
                        .map(JavaClass::getBaseComponentType)
                        .filter(target -> Floor.isOn(target, Floor.ADAPTERS)
                                && !Floor.of(target).equals(Floor.of(type)))
                        .map(target -> "depends on " + target.getName()));
    }

    static ArchCondition<JavaClass> knowNoPersistence() {
        return shouldNotDependOn(
                "persistence annotations",
                type -> isIn(type, "jakarta.persistence", "org.hibernate", "org.springframework.data.jpa"));
    }
}
