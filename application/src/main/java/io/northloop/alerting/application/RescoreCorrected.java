package io.northloop.alerting.application;

import io.northloop.alerting.port.WaitingAnswers;
import io.northloop.response.ResponseCorrected;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An answer that was corrected before the watches took it moves them by what stands there now. */
@Component
public class RescoreCorrected {

    private final WaitingAnswers waiting;

    RescoreCorrected(WaitingAnswers waiting) {
        this.waiting = waiting;
    }

    @EventListener
    @Transactional
    public void on(ResponseCorrected answer) {
        answer.score()
                .ifPresentOrElse(
                        score -> waiting.rescore(answer.responseId(), score),
                        () -> waiting.forget(answer.responseId()));
    }
}
