package io.northloop.shared.web;

import io.northloop.shared.Fault;
import java.lang.reflect.Type;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.AbstractJacksonHttpMessageConverter;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdvice;

/** Collects what is wrong with a JSON body while it is read, and refuses it when the reading is over. */
@ControllerAdvice
final class JsonBodyAdvice implements RequestBodyAdvice {

    @Override
    public boolean supports(
            MethodParameter parameter, Type target, Class<? extends HttpMessageConverter<?>> converter) {
        return AbstractJacksonHttpMessageConverter.class.isAssignableFrom(converter);
    }

    @Override
    public HttpInputMessage beforeBodyRead(
            HttpInputMessage message,
            MethodParameter parameter,
            Type target,
            Class<? extends HttpMessageConverter<?>> converter) {
        CollectJsonFaults.begin();
        return message;
    }

    @Override
    public Object afterBodyRead(
            Object body,
            HttpInputMessage message,
            MethodParameter parameter,
            Type target,
            Class<? extends HttpMessageConverter<?>> converter) {
        refuse(CollectJsonFaults.end());
        return body;
    }

    @Override
    public @Nullable Object handleEmptyBody(
            @Nullable Object body,
            HttpInputMessage message,
            MethodParameter parameter,
            Type target,
            Class<? extends HttpMessageConverter<?>> converter) {
        refuse(CollectJsonFaults.end());
        return body;
    }

    /** The faults found before the reading broke off; the one that ended it is told only when it is the first. */
    static Refusal refusal(HttpMessageNotReadableException unreadable) {
        List<Fault> found = CollectJsonFaults.end();
        return found.isEmpty() ? Refusals.of(unreadable) : Refusal.malformed(found);
    }

    private static void refuse(List<Fault> found) {
        if (!found.isEmpty()) {
            throw new MalformedBodyException(found);
        }
    }
}
