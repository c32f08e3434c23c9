package planted.io.northloop.survey.application;

import org.springframework.context.event.EventListener;
import planted.io.northloop.survey.SurveyAnswered;

/** Listens to an event that is never published alone. */
class WaitsForOne {

    @EventListener
    void on(SurveyAnswered answered) {}
}
