package io.northloop.integrity.application;

import io.northloop.integrity.port.Suspicions;
import io.northloop.response.ResponseErased;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Of an answer that was erased nobody keeps why it was doubted; that it was stands in the audit trail. */
@Component
public class ForgetErased {

    private final Suspicions suspicions;

    ForgetErased(Suspicions suspicions) {
        this.suspicions = suspicions;
    }

    @EventListener
    @Transactional
    public void on(ResponseErased answer) {
        suspicions.forget(answer.responseId());
    }
}
