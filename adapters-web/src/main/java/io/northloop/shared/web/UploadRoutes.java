package io.northloop.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.MediaType;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** The routes that take more than a form or a document: those whose handler declares that it reads files, or lines. */
@Component
class UploadRoutes {

    private static final List<MediaType> LINES = List.of(MediaType.APPLICATION_NDJSON, MediaType.valueOf("text/csv"));

    private final ObjectProvider<RequestMappingHandlerMapping> handlers;
    private volatile @Nullable Known known;

    UploadRoutes(@Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> handlers) {
        this.handlers = handlers;
    }

    private record Known(List<PathPattern> files, Map<MediaType, List<PathPattern>> lines) {}

    /** Whether the route takes a file in a form. */
    boolean takesFiles(HttpServletRequest request) {
        return matches(known().files(), request);
    }

    /** Whether the request brings lines to a route that reads them one by one, however many there are. */
    boolean takesLines(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null
                && LINES.stream()
                        .filter(lines -> type.toLowerCase(Locale.ROOT).startsWith(lines.toString()))
                        .anyMatch(lines -> matches(known().lines().getOrDefault(lines, List.of()), request));
    }

    private static boolean matches(List<PathPattern> patterns, HttpServletRequest request) {
        PathContainer path = PathContainer.parsePath(request.getRequestURI());
        return patterns.stream().anyMatch(pattern -> pattern.matches(path));
    }

    /** Found at the first request: the handlers are there later than the filters. */
    private Known known() {
        Known found = known;
        if (found == null) {
            found = new Known(
                    reading(MediaType.MULTIPART_FORM_DATA),
                    LINES.stream().collect(Collectors.toMap(lines -> lines, this::reading)));
            known = found;
        }
        return found;
    }

    private List<PathPattern> reading(MediaType type) {
        return handlers.getObject().getHandlerMethods().keySet().stream()
                .filter(route ->
                        route.getConsumesCondition().getConsumableMediaTypes().contains(type))
                .flatMap(route -> route.getPatternValues().stream())
                .map(PathPatternParser.defaultInstance::parse)
                .toList();
    }
}
