package io.northloop.response.web;

import io.northloop.shared.DomainError;
import io.northloop.shared.web.MalformedBodyException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.Ordered;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Bodies that cannot be read as JSON never reach {@link PublicSurveyController}; they count as failed attempts all the
 * same, and beyond the limit are answered like the others.
 */
@Component
final class CountMalformedBodies implements HandlerExceptionResolver, Ordered {

    private final AnsweringAttempts attempts;
    private final ObjectProvider<HandlerExceptionResolver> usual;

    CountMalformedBodies(
            AnsweringAttempts attempts,
            @Qualifier("handlerExceptionResolver") ObjectProvider<HandlerExceptionResolver> usual) {
        this.attempts = attempts;
        this.usual = usual;
    }

    /** Before those that answer. */
    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception thrown) {
        boolean unreadable =
                thrown instanceof HttpMessageNotReadableException || thrown instanceof MalformedBodyException;
        if (!unreadable
                || !(handler instanceof HandlerMethod method)
                || method.getBeanType() != PublicSurveyController.class) {
            return null;
        }
        Optional<DomainError> tooMany = attempts.failed(request.getRemoteAddr(), token(request));
        return tooMany.isPresent()
                ? usual.getObject().resolveException(request, response, handler, tooMany.get())
                : null;
    }

    private static String token(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                        && variables.get("token") instanceof String token
                ? token
                : "";
    }
}
