package io.northloop.access.web;

import io.northloop.access.Viewer;
import io.northloop.organisation.Editor;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Gives handlers whoever asks: a {@link Viewer}, or an {@link Editor} to the organisation, which knows no viewers. */
@Component
final class ViewerArguments implements HandlerMethodArgumentResolver, WebMvcConfigurer {

    private static final Set<Class<?>> TYPES =
            Set.of(Viewer.class, Viewer.Staff.class, Viewer.Machine.class, Editor.class);

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return TYPES.contains(parameter.getParameterType());
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        Viewer viewer = viewer(request);
        Object argument =
                parameter.getParameterType() == Editor.class ? new Editor(viewer.auditName(), viewer.scope()) : viewer;
        if (!parameter.getParameterType().isInstance(argument)) {
            throw new AccessDeniedException("not for this kind of viewer");
        }
        return argument;
    }

    private static Viewer viewer(NativeWebRequest request) {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof MachineToken token) {
            return token.viewer();
        }
        HttpServletRequest servlet = request.getNativeRequest(HttpServletRequest.class);
        if (servlet == null) {
            throw new AccessDeniedException("not an HTTP request");
        }
        return Standing.viewer(servlet).orElseThrow(() -> new AccessDeniedException("nobody is signed in"));
    }
}
