package io.northloop.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import tools.jackson.databind.json.JsonMapper;

/** Writes refusals for machines, in the language that they ask for. */
@Component
class ProblemDocuments {

    private final Sentences sentences;
    private final LocaleResolver locales;
    private final JsonMapper json;

    ProblemDocuments(Sentences sentences, LocaleResolver locales, JsonMapper json) {
        this.sentences = sentences;
        this.locales = locales;
        this.json = json;
    }

    ResponseEntity<Problem> answer(Refusal refusal, HttpServletRequest request) {
        return ResponseEntity.status(refusal.status())
                .headers(refusal.headers())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(document(refusal, locales.resolveLocale(request)));
    }

    void write(Refusal refusal, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setStatus(refusal.status().value());
        refusal.headers().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        json.writeValue(response.getOutputStream(), document(refusal, locales.resolveLocale(request)));
    }

    private Problem document(Refusal refusal, Locale locale) {
        List<Problem.Entry> entries = refusal.faults().stream()
                .map(fault -> new Problem.Entry(fault.pointer(), fault.code(), sentences.fault(fault, locale)))
                .toList();
        return new Problem(
                "urn:northloop:problem:" + refusal.code(),
                sentences.error(refusal.code(), refusal.arguments(), locale),
                refusal.status().value(),
                refusal.code(),
                entries.isEmpty() ? null : entries,
                refusal.reference());
    }
}
