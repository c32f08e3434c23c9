package io.northloop.integration.web;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.method.HandlerMethod;

/** Names the scope of an operation, read from the same annotation that demands it. */
final class ScopeOfOperation implements OperationCustomizer {

    private static final Pattern SCOPE = Pattern.compile("SCOPE_([a-z:-]+)");
    private static final Pattern CAPABILITY = Pattern.compile("io\\.northloop\\.([a-z]+)\\..*");

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        List<String> scopes = scopes(handler);
        String named = scopes.isEmpty() ? "No scope needed." : "Scope: `" + String.join("`, `", scopes) + "`.";
        String said = Objects.requireNonNullElse(operation.getDescription(), "");
        operation.setDescription(said.isBlank() ? named : named + " " + said);
        if (!scopes.isEmpty()) {
            operation.addSecurityItem(new SecurityRequirement().addList(ApiDescription.CLIENT_CREDENTIALS, scopes));
        }
        operation.setTags(List.of(
                CAPABILITY.matcher(handler.getBeanType().getPackageName()).replaceFirst("$1")));
        return operation;
    }

    private static List<String> scopes(HandlerMethod handler) {
        PreAuthorize demanded = AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), PreAuthorize.class);
        if (demanded == null) {
            demanded = AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), PreAuthorize.class);
        }
        return demanded == null
                ? List.of()
                : SCOPE.matcher(demanded.value())
                        .results()
                        .map((MatchResult scope) -> scope.group(1))
                        .toList();
    }
}
