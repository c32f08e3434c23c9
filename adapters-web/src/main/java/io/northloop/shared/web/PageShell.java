package io.northloop.shared.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Everything that the frame around a page shows; templates ask it as {@code @shell}. */
@Component("shell")
final class PageShell {

    /** A section with the pages that this visitor may open, under its heading or, as one page, without. */
    record Section(String messageKey, String icon, boolean current, boolean headed, List<Item> items) {}

    record Item(String messageKey, String href, boolean current) {}

    private static final String ROLE = "ROLE_";

    /** The place in a list, read by {@link SliceArguments}. */
    private static final String CURSOR = "cursor=";

    private final List<NavigationEntry> entries;

    PageShell(List<NavigationEntry> entries) {
        this.entries = entries.stream()
                .sorted(Comparator.comparing(NavigationEntry::section).thenComparingInt(NavigationEntry::order))
                .toList();
    }

    /** The navigation of this visitor; empty when nobody is signed in. */
    public List<Section> sections() {
        if (!isSignedIn()) {
            return List.of();
        }
        Set<String> roles = roles();
        List<NavigationEntry> mine =
                entries.stream().filter(entry -> entry.isFor(roles)).toList();
        String path = path();
        Optional<NavigationEntry> here = mine.stream()
                .filter(entry -> entry.fit(path) > 0)
                .max(Comparator.comparingInt(entry -> entry.fit(path)));
        return Stream.of(NavigationSection.values())
                .map(section -> section(section, mine, here.orElse(null)))
                .filter(section -> !section.items().isEmpty())
                .toList();
    }

    private static Section section(
            NavigationSection section, List<NavigationEntry> mine, @Nullable NavigationEntry here) {
        List<Item> items = mine.stream()
                .filter(entry -> entry.section() == section)
                .map(entry -> new Item(entry.messageKey(), entry.href(), entry.equals(here)))
                .toList();
        return new Section(
                section.messageKey(),
                section.icon(),
                here != null && here.section() == section,
                section.headed() || items.size() > 1,
                items);
    }

    public boolean isSignedIn() {
        return authentication().isPresent();
    }

    /** The visitor's name; empty when nobody is signed in. */
    public String displayName() {
        return authentication()
                .map(who -> who.getPrincipal() instanceof ShellUser user ? user.displayName() : who.getName())
                .orElse("");
    }

    /** First letter of the name, or the first character of a Chinese one. */
    public String initial() {
        String name = displayName();
        return name.isEmpty()
                ? ""
                : name.substring(0, name.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT);
    }

    /** Key of the visitor's role in the message bundles; empty when they hold none. */
    public Optional<String> roleKey() {
        return roles().stream().sorted().findFirst().map(role -> "shared.role." + role);
    }

    public Theme theme() {
        return request().map(Theme::of).orElse(Theme.AUTO);
    }

    /** BCP 47 tag of the language of the page. */
    public String language() {
        return LocaleContextHolder.getLocale().toLanguageTag();
    }

    /** Nonce of the content security policy for scripts of this page. */
    public String nonce() {
        return request().map(SecurityHeaders::nonce).orElse("");
    }

    /** Path and query of the page, to come back to after a change of language or theme. */
    public String here() {
        return request()
                .map(request -> path() + (request.getQueryString() == null ? "" : "?" + request.getQueryString()))
                .orElse("/");
    }

    /**
     * Path and query of a page that can be opened again, from the beginning of its list; empty where a form was sent.
     */
    public Optional<String> view() {
        return request().filter(request -> request.getMethod().equals("GET")).map(request -> {
            String query = request.getQueryString();
            String filters = query == null
                    ? ""
                    : Arrays.stream(query.split("&", -1))
                            .filter(filter -> !filter.isEmpty() && !filter.startsWith(CURSOR))
                            .collect(Collectors.joining("&"));
            return path() + (filters.isEmpty() ? "" : "?" + filters);
        });
    }

    private static String path() {
        return request()
                .map(request -> request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String failed
                        ? failed
                        : request.getRequestURI())
                .orElse("/");
    }

    private static Optional<Authentication> authentication() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .filter(Authentication::isAuthenticated)
                .filter(who -> !(who instanceof AnonymousAuthenticationToken));
    }

    private static Set<String> roles() {
        return authentication().stream()
                .flatMap(who -> who.getAuthorities().stream())
                .map(GrantedAuthority::getAuthority)
                .filter(authority -> authority != null && authority.startsWith(ROLE))
                .map(authority -> authority.substring(ROLE.length()))
                .collect(Collectors.toSet());
    }

    private static Optional<HttpServletRequest> request() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? Optional.of(attributes.getRequest())
                : Optional.empty();
    }
}
