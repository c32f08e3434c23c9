package io.northloop.access.web;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.expression.EvaluationContext;
import org.springframework.security.access.expression.method.DefaultMethodSecurityExpressionHandler;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.security.util.SimpleMethodInvocation;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every route of the running application that is ours. */
final class Routes {

    private static final List<String> OPEN = List.of("/s/", "/c/", "/public/", "/opt-out/", "/sign-in");
    private static final Set<String> DOCUMENTS =
            Set.of("/api", "/api/asyncapi.yaml", "/api/survey-definition.v1.schema.json");
    private static final Set<String> OTHERS = Set.of("org.springdoc", "org.springframework");
    private static final DefaultMethodSecurityExpressionHandler EXPRESSIONS =
            new DefaultMethodSecurityExpressionHandler();

    private final RequestMappingHandlerMapping mapping;

    Routes(RequestMappingHandlerMapping mapping) {
        this.mapping = mapping;
    }

    /** One way to ask: a method and a path, and who answers. */
    record Route(String method, String path, String contentType, HandlerMethod handler) {

        boolean isOpen() {
            return DOCUMENTS.contains(path) || OPEN.stream().anyMatch(path::startsWith);
        }

        boolean isForMachines() {
            return path.startsWith("/api/v1/");
        }

        boolean isSafe() {
            return method.equals("GET");
        }

        boolean hasId() {
            return path.contains("{");
        }

        /** The rule of the handler, or of its controller; {@code null} when there is none. */
        @Nullable
        String declared() {
            PreAuthorize atMethod = AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), PreAuthorize.class);
            PreAuthorize atClass =
                    AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), PreAuthorize.class);
            return atMethod != null ? atMethod.value() : atClass != null ? atClass.value() : null;
        }
    }

    static boolean may(Authentication rights, String expression, HandlerMethod handler) {
        EvaluationContext context = EXPRESSIONS.createEvaluationContext(
                () -> rights, new SimpleMethodInvocation(handler.getBean(), handler.getMethod()));
        return Boolean.TRUE.equals(
                EXPRESSIONS.getExpressionParser().parseExpression(expression).getValue(context, Boolean.class));
    }

    List<Route> all() {
        return mapping.getHandlerMethods().entrySet().stream()
                .filter(route ->
                        OTHERS.stream().noneMatch(route.getValue().getBeanType().getPackageName()::startsWith))
                .flatMap(route -> route.getKey().getPatternValues().stream()
                        .flatMap(path -> methods(
                                        route.getKey().getMethodsCondition().getMethods())
                                .map(method -> new Route(method, path, contentType(route.getKey()), route.getValue()))))
                .filter(route -> !route.path().equals("/error"))
                .toList();
    }

    /** What the handler reads: a request of another kind would be turned away before anybody asks who sent it. */
    private static String contentType(RequestMappingInfo route) {
        return route.getConsumesCondition().getConsumableMediaTypes().stream()
                .findFirst()
                .map(String::valueOf)
                .orElse("application/x-www-form-urlencoded");
    }

    private static Stream<String> methods(Set<RequestMethod> methods) {
        return methods.isEmpty() ? Stream.of("GET") : methods.stream().map(RequestMethod::name);
    }
}
