package io.northloop.response.web;

import io.northloop.shared.DomainError;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/** Friendly pages for a link that takes no answer. What is none of these goes on to the general refusal. */
final class ClosedLinks {

    private static final Map<String, HttpStatus> STATUS = Map.of(
            "link-unknown", HttpStatus.NOT_FOUND,
            "link-expired", HttpStatus.GONE,
            "link-spent", HttpStatus.CONFLICT,
            "poster-closed", HttpStatus.GONE,
            "poster-answered", HttpStatus.CONFLICT,
            "too-many-attempts", HttpStatus.TOO_MANY_REQUESTS);

    private ClosedLinks() {}

    static ModelAndView page(DomainError refusal, HttpServletResponse response) {
        HttpStatus status = STATUS.get(refusal.code());
        if (status == null) {
            throw refusal;
        }
        if (status == HttpStatus.TOO_MANY_REQUESTS) {
            response.setHeader(
                    HttpHeaders.RETRY_AFTER, String.valueOf(refusal.arguments().getFirst()));
        }
        ModelAndView page = new ModelAndView("response/closed");
        page.setStatus(status);
        page.addObject("reason", refusal.code());
        return page;
    }
}
