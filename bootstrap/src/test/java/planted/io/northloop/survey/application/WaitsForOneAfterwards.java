package planted.io.northloop.survey.application;

import org.springframework.transaction.event.TransactionalEventListener;
import planted.io.northloop.survey.SurveyAnswered;

/** Listens after the transaction to an event that is never published alone. */
class WaitsForOneAfterwards {

    @TransactionalEventListener
    void on(SurveyAnswered answered) {}
}
