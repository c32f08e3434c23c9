package planted.io.northloop.survey.application;

import org.springframework.context.event.EventListener;
import planted.io.northloop.survey.SurveyAnswered;

/** Names an event that is never published alone, and does not even take it. */
class WaitsForOneByName {

    @EventListener(classes = SurveyAnswered.class)
    void count() {}
}
