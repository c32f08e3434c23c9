package io.northloop.shared.web;

import io.northloop.shared.InnerAddress;
import io.northloop.shared.Language;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Keeps language and theme on this device, and leads back to where the visitor was. */
@Controller
class PreferencesController {

    private static final Duration KEPT = Duration.ofDays(400);

    @PostMapping("/preferences")
    @PreAuthorize("permitAll()")
    ResponseEntity<Void> choose(
            @RequestParam(required = false) @Nullable String language,
            @RequestParam(required = false) @Nullable String theme,
            @RequestParam(defaultValue = "/") String back,
            HttpServletRequest request) {
        var answer = ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.LOCATION, InnerAddress.isValid(back) ? back : "/");
        if (language != null) {
            Language.of(language)
                    .ifPresent(chosen ->
                            answer.header(HttpHeaders.SET_COOKIE, cookie(VisitorLocale.COOKIE, chosen.tag(), request)));
        }
        if (theme != null) {
            answer.header(
                    HttpHeaders.SET_COOKIE,
                    cookie(Theme.COOKIE, Theme.named(theme).value(), request));
        }
        return answer.build();
    }

    private static String cookie(String name, String value, HttpServletRequest request) {
        return ResponseCookie.from(name, value)
                .path("/")
                .maxAge(KEPT)
                .sameSite("Lax")
                .httpOnly(true)
                .secure(request.isSecure())
                .build()
                .toString();
    }
}
