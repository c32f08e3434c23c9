package planted.io.northloop.survey.application;

import org.springframework.modulith.events.ApplicationModuleListener;
import planted.io.northloop.survey.SurveysAnswered;

/** Asks the registry to deliver what has no id by which it could tell deliveries apart. */
class WaitsForLater {

    @ApplicationModuleListener
    void on(SurveysAnswered answered) {}
}
