package io.northloop.architecture;

import static io.northloop.architecture.Conditions.must;
import static io.northloop.architecture.Conditions.shouldNotDependOn;
import static io.northloop.architecture.Conditions.those;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;

/** Ports: an interface of the domain that adapters implement. Records and sealed types beside them are data. */
final class PortRules {

    private PortRules() {}

    static boolean isPort(JavaClass type) {
        return Floor.isOn(type, Set.of(Floor.PORT))
                && type.isInterface()
                && type.isTopLevelClass()
                && !type.getSimpleName().equals("package-info")
                && !type.reflect().isSealed();
    }

    private static boolean implementsPort(JavaClass type) {
        return !type.isInterface() && type.getAllRawInterfaces().stream().anyMatch(PortRules::isPort);
    }

    static DescribedPredicate<JavaClass> portsAndTheirImplementations() {
        return those("ports and their implementations", type -> isPort(type) || implementsPort(type));
    }

    static ArchCondition<JavaClass> meetInAnAdapter() {
        return must(
                "meet in an adapter",
                type -> isPort(type)
                        ? type.getAllSubclasses().stream().anyMatch(sub -> Floor.isOn(sub, Floor.ADAPTERS))
                        : Floor.isOn(type, Floor.ADAPTERS));
    }

    static boolean isController(JavaClass type) {
        return type.isMetaAnnotatedWith(Controller.class) || type.isAnnotatedWith(Controller.class);
    }

    static DescribedPredicate<JavaClass> controllers() {
        return those("controllers", type -> isController(type) || type.isMetaAnnotatedWith(ControllerAdvice.class));
    }

    static ArchCondition<JavaClass> touchNoPort() {
        return shouldNotDependOn("ports", PortRules::isPort);
    }
}
