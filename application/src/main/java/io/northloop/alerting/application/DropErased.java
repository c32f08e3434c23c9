package io.northloop.alerting.application;

import io.northloop.alerting.port.WaitingAnswers;
import io.northloop.response.ResponseErased;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An answer that was erased before the watches took it moves none of them. */
@Component
public class DropErased {

    private final WaitingAnswers waiting;

    DropErased(WaitingAnswers waiting) {
        this.waiting = waiting;
    }

    @EventListener
    @Transactional
    public void on(ResponseErased answer) {
        waiting.forget(answer.responseId());
    }
}
