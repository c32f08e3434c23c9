package io.northloop.alerting.application;

import io.northloop.alerting.model.NpsWatch;
import io.northloop.alerting.model.WatchFigures;
import io.northloop.alerting.model.WatchedAnswer;
import java.time.Instant;
import java.time.YearMonth;
import org.springframework.stereotype.Component;

/** The rules at work, the same for what happens now and for what is gone through again. */
@Component
final class AlertEngine {

    private final MonthFindings months;

    AlertEngine(MonthFindings months) {
        this.months = months;
    }

    /** Takes one answer and notes what it leads to. */
    NpsWatch take(NpsWatch watch, WatchedAnswer answer, WatchFigures figures, AlertBook book) {
        NpsWatch.Taken taken = watch.take(answer, figures);
        taken.signals().forEach(book::note);
        if (taken.lapsed()) {
            book.lapse(watch.subject(), answer.receivedAt());
        }
        return taken.after();
    }

    /** Looks at a month that is over, and at the quarter that ends with it. */
    void check(YearMonth month, Instant at, AlertBook book) {
        months.signals(month, at).forEach(book::note);
    }
}
