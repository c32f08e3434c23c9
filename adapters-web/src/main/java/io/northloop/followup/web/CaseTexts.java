package io.northloop.followup.web;

import io.northloop.followup.CaseView;
import io.northloop.followup.application.RootCauseQueries;
import io.northloop.organisation.OrganisationDirectory;
import io.northloop.shared.web.ReaderLanguage;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Words about cases in the reader's language; templates ask it as {@code @caseTexts}. */
@Component("caseTexts")
class CaseTexts {

    private final Clock clock;
    private final MessageSource messages;
    private final RootCauseQueries rootCauses;
    private final OrganisationDirectory organisation;

    CaseTexts(Clock clock, MessageSource messages, RootCauseQueries rootCauses, OrganisationDirectory organisation) {
        this.clock = clock;
        this.messages = messages;
        this.rootCauses = rootCauses;
        this.organisation = organisation;
    }

    /** How long is left, or how long it is over; for contacted cases whether it was in time. */
    public String clock(CaseView view) {
        Duration left = Duration.between(clock.instant(), view.dueAt());
        return switch (view.urgency()) {
            case RUNNING, DUE_SOON -> text("followup.clock.left", span(left));
            case OVERDUE -> text("followup.clock.over", span(left.abs()));
            case MET -> text("followup.clock.met");
            case MISSED -> text("followup.clock.missed");
        };
    }

    /** 2 d 3 h, 3 h 20 min, 20 min; rounded down to the minute. */
    public String span(@Nullable Duration span) {
        if (span == null) {
            return "–";
        }
        if (span.toDays() > 0) {
            return text("followup.span.days", span.toDays(), span.toHoursPart());
        }
        return span.toHours() > 0
                ? text("followup.span.hours", span.toHours(), span.toMinutesPart())
                : text("followup.span.minutes", span.toMinutes());
    }

    public String rootCause(@Nullable String code) {
        return code == null
                ? "–"
                : rootCauses
                        .labelled(code)
                        .map(it -> it.name(ReaderLanguage.now()))
                        .orElse(code);
    }

    public String touchpoint(@Nullable String code) {
        return code == null
                ? "–"
                : organisation.touchpoints().stream()
                        .filter(it -> it.code().equals(code))
                        .findFirst()
                        .map(it -> it.name(ReaderLanguage.now()))
                        .orElse(code);
    }

    /** Options of a choice: what is sent, and how it is called. */
    <E extends Enum<E>> Map<String, String> options(E[] values, String keys) {
        return options(Arrays.asList(values), Enum::name, value -> text(keys + value.name()));
    }

    <T> Map<String, String> options(Iterable<T> values, Function<T, String> value, Function<T, String> name) {
        Map<String, String> options = new LinkedHashMap<>();
        values.forEach(it -> options.put(value.apply(it), name.apply(it)));
        return options;
    }

    String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
