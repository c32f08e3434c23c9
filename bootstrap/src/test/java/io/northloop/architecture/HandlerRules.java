package io.northloop.architecture;

import static io.northloop.architecture.Conditions.should;
import static io.northloop.architecture.Conditions.those;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import java.lang.reflect.AnnotatedElement;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RequestMapping;

/** Nothing is open by accident: a handler names who may call it, or its path is on the list of public ones. */
final class HandlerRules {

    /**
     * Open to anybody: the respondent's side, signing in, and what needs no secret. A slash at the end opens all below.
     */
    static final List<String> PUBLIC_PATHS = List.of(
            "/s/",
            "/c/",
            "/public/",
            "/sign-in",
            "/opt-out/",
            "/set-up/",
            "/error",
            "/api",
            "/api/asyncapi.yaml",
            "/api/survey-definition.v1.schema.json");

    private HandlerRules() {}

    static DescribedPredicate<JavaClass> classesWithHandlers() {
        return those(
                "controllers with handlers",
                type -> PortRules.isController(type) && handlers(type).findAny().isPresent());
    }

    static ArchCondition<JavaClass> nameWhoMayCall() {
        return should(
                "name who may call each handler",
                type -> handlers(type)
                        .filter(handler -> !type.isAnnotatedWith(PreAuthorize.class)
                                && !handler.isAnnotatedWith(PreAuthorize.class)
                                && !isPublic(handler))
                        .map(handler -> "lets anybody call " + handler.getName()));
    }

    private static Stream<JavaMethod> handlers(JavaClass type) {
        return type.getMethods().stream().filter(method -> method.isMetaAnnotatedWith(RequestMapping.class));
    }

    private static boolean isPublic(JavaMethod handler) {
        return paths(handler.getOwner().reflect())
                .flatMap(base -> paths(handler.reflect()).map(path -> base + path))
                .allMatch(path -> PUBLIC_PATHS.stream()
                        .anyMatch(open -> open.endsWith("/") ? path.startsWith(open) : path.equals(open)));
    }

    private static Stream<String> paths(AnnotatedElement element) {
        RequestMapping mapping = AnnotatedElementUtils.findMergedAnnotation(element, RequestMapping.class);
        return mapping == null || mapping.path().length == 0 ? Stream.of("") : Stream.of(mapping.path());
    }
}
