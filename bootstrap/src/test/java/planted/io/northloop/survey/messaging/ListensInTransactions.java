package planted.io.northloop.survey.messaging;

import org.springframework.modulith.events.ApplicationModuleListener;
import planted.io.northloop.survey.SurveyPublished;

/** A listener outside the use cases whose annotation opens a transaction. */
class ListensInTransactions {

    @ApplicationModuleListener
    void on(SurveyPublished event) {}
}
