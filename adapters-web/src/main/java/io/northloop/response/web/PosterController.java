package io.northloop.response.web;

import io.northloop.programme.SurveyToken;
import io.northloop.response.application.BeginSurvey;
import io.northloop.response.application.PosterVisits;
import io.northloop.shared.DomainError;
import io.northloop.shared.Language;
import io.northloop.shared.web.ReaderLanguage;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Supplier;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Where the link of a centre's poster leads: one button, which gives whoever presses it a questionnaire of their own. */
@Controller
@RequestMapping(path = "/c/{token}", produces = MediaType.TEXT_HTML_VALUE)
final class PosterController {

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
    ModelAndView begin(@PathVariable String token, HttpServletRequest request, HttpServletResponse response) {
        Language language = ReaderLanguage.now();
        return guarded(token, request, response, () -> {
            SurveyToken own = beginSurvey.execute(
                    new BeginSurvey.Command(token, language, AnsweringAttempts.network(request.getRemoteAddr())));
            return new ModelAndView("redirect:/s/" + own.value() + "?lang=" + language.tag());
        });
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
