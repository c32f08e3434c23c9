package io.northloop.response.web;

import io.northloop.programme.SurveyToken;
import io.northloop.response.application.BeginSurvey;
import io.northloop.response.application.PosterVisits;
import io.northloop.shared.DomainError;
import io.northloop.shared.Language;
import io.northloop.shared.web.ReaderLanguage;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Where the link of a centre's poster leads: one button, which gives whoever presses it a questionnaire of their own.
 */
@Controller
@RequestMapping(path = "/c/{token}", produces = MediaType.TEXT_HTML_VALUE)
final class PosterController {

    private static final String BEGUN = "begun";

    /** Longer than any restraint. */
    private static final Duration KEPT = Duration.ofDays(366);

    private final PosterVisits visits;
    private final BeginSurvey beginSurvey;
    private final AnsweringAttempts attempts;

    PosterController(PosterVisits visits, BeginSurvey beginSurvey, AnsweringAttempts attempts) {
        this.visits = visits;
        this.beginSurvey = beginSurvey;
        this.attempts = attempts;
    }

    /** Opening the page records nothing. */
    @GetMapping
    ModelAndView invitation(@PathVariable String token, HttpServletRequest request, HttpServletResponse response) {
        return guarded(
                token,
                request,
                response,
                () -> new ModelAndView("response/poster")
                        .addObject("token", token)
                        .addObject("language", ReaderLanguage.now().tag())
                        .addObject("invitation", visits.invitation(token)));
    }

    @PostMapping
    ModelAndView begin(
            @PathVariable String token,
            @CookieValue(name = BEGUN, required = false) @Nullable String before,
            HttpServletRequest request,
            HttpServletResponse response) {
        Language language = ReaderLanguage.now();
        return guarded(token, request, response, () -> {
            SurveyToken own = beginSurvey.execute(new BeginSurvey.Command(
                    token,
                    Optional.ofNullable(before).flatMap(SurveyToken::parse),
                    language,
                    AnsweringAttempts.network(request.getRemoteAddr())));
            response.addHeader(HttpHeaders.SET_COOKIE, begun(token, own, request.isSecure()));
            return new ModelAndView("redirect:/s/" + own.value() + "?lang=" + language.tag());
        });
    }

    /** Kept by the device alone, and sent to this poster alone: it says that somebody began here, not who. */
    private static String begun(String token, SurveyToken own, boolean secure) {
        return ResponseCookie.from(BEGUN, own.value())
                .path("/c/" + token)
                .httpOnly(true)
                .secure(secure)
                .sameSite("Lax")
                .maxAge(KEPT)
                .build()
                .toString();
    }

    private ModelAndView guarded(
            String token, HttpServletRequest request, HttpServletResponse response, Supplier<ModelAndView> action) {
        try {
            return attempts.attempt(request.getRemoteAddr(), token, action);
        } catch (DomainError refusal) {
            return ClosedLinks.page(refusal, response);
        }
    }
}
