package io.northloop.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ModelAndView;

/** Shows refusals to people: a whole page, or a message in the corner where only a part of a page was asked for. */
@Component
class RefusalPages {

    private final Sentences sentences;
    private final LocaleResolver locales;

    RefusalPages(Sentences sentences, LocaleResolver locales) {
        this.sentences = sentences;
        this.locales = locales;
    }

    ModelAndView show(Refusal refusal, HttpServletRequest request, HttpServletResponse response) {
        refusal.headers().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        Locale locale = locales.resolveLocale(request);
        var view = new ModelAndView(
                RequestPaths.isForPart(request) ? "shared/refusal-toast" : "shared/refusal",
                Map.of(
                        "status", refusal.status().value(),
                        "sentence", sentences.error(refusal.code(), refusal.arguments(), locale),
                        "details",
                                refusal.faults().stream()
                                        .map(fault -> sentences.fault(fault, locale))
                                        .distinct()
                                        .toList(),
                        "reference", refusal.reference() == null ? "" : refusal.reference()));
        if (RequestPaths.isForPart(request)) {
            response.setHeader("HX-Retarget", "#toasts");
            response.setHeader("HX-Reswap", "beforeend");
        }
        view.setStatus(refusal.status());
        return view;
    }
}
