package io.northloop.shared.web;

import io.northloop.shared.DomainError;
import io.northloop.shared.Fault;
import io.northloop.shared.SliceRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Reads {@code limit} (1 … 500, else 50) and {@code cursor} of a list. */
final class SliceArguments implements HandlerMethodArgumentResolver {

    private static final int ORDINARY = 50;

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == SliceRequest.class;
    }

    @Override
    public SliceRequest resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        String cursor = request.getParameter("cursor");
        return new SliceRequest(
                limit(request.getParameter("limit")), cursor == null || cursor.isEmpty() ? null : cursor);
    }

    private static int limit(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return ORDINARY;
        }
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw DomainError.withFaults(
                    DomainError.Kind.MALFORMED,
                    "malformed",
                    List.of(Fault.at("limit", "out-of-range", 1, SliceRequest.MAXIMUM)));
        }
    }
}
