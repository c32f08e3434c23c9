package io.northloop.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.MediaType;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** The routes that take more than a form or a document: those whose handler declares that it reads files, or lines. */
@Component
class UploadRoutes {

    private static final int MEBIBYTE = 1 << 20;
    private static final List<MediaType> LINES = List.of(MediaType.APPLICATION_NDJSON, MediaType.valueOf("text/csv"));

    private final ObjectProvider<RequestMappingHandlerMapping> handlers;
    private volatile @Nullable Known known;

    UploadRoutes(@Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> handlers) {
        this.handlers = handlers;
    }

    private record Known(Map<PathPattern, Long> files, Map<MediaType, List<PathPattern>> lines) {}

    /** How long in bytes a form with a file may be on this route; empty where it takes none. */
    OptionalLong filesAtMost(HttpServletRequest request) {
        PathContainer path = PathContainer.parsePath(request.getRequestURI());
        return known().files().entrySet().stream()
                .filter(route -> route.getKey().matches(path))
                .mapToLong(Map.Entry::getValue)
                .min();
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
            Map<PathPattern, Long> files = new HashMap<>();
            reading(MediaType.MULTIPART_FORM_DATA)
                    .forEach((route, handler) -> patterns(route).forEach(path -> files.put(path, atMost(handler))));
            found = new Known(files, LINES.stream().collect(Collectors.toMap(lines -> lines, this::linesOf)));
            known = found;
        }
        return found;
    }

    private List<PathPattern> linesOf(MediaType type) {
        return reading(type).keySet().stream().flatMap(UploadRoutes::patterns).toList();
    }

    private Map<RequestMappingInfo, HandlerMethod> reading(MediaType type) {
        return handlers.getObject().getHandlerMethods().entrySet().stream()
                .filter(it -> it.getKey()
                        .getConsumesCondition()
                        .getConsumableMediaTypes()
                        .contains(type))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Stream<PathPattern> patterns(RequestMappingInfo route) {
        return route.getPatternValues().stream().map(PathPatternParser.defaultInstance::parse);
    }

    private static long atMost(HandlerMethod handler) {
        LargestBody limit = handler.getMethodAnnotation(LargestBody.class);
        return limit == null ? Long.MAX_VALUE : limit.value() * (long) MEBIBYTE;
    }
}
