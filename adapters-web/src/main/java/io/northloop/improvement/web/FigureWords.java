package io.northloop.improvement.web;

import io.northloop.measurement.NpsFigure;
import io.northloop.shared.web.Formats;
import java.math.BigDecimal;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Figures as a plan that begins with them writes them down, in the reader's language. */
@Component
class FigureWords {

    private final Formats formats;
    private final MessageSource messages;

    FigureWords(Formats formats, MessageSource messages) {
        this.formats = formats;
        this.messages = messages;
    }

    /** +12.3 (n = 150, 95 % interval +1.0 to +23.5). */
    String figure(NpsFigure figure) {
        String n = formats.count(figure.n());
        return figure.npsRounded() == null || figure.interval() == null
                ? text("improvement.plan.start.few", n)
                : text(
                        "improvement.plan.start.score",
                        score(figure.npsRounded()),
                        n,
                        formats.signed(figure.interval().low(), 1),
                        formats.signed(figure.interval().high(), 1));
    }

    String score(BigDecimal value) {
        return formats.signed(value, 1);
    }

    String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
