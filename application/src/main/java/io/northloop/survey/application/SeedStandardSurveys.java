package io.northloop.survey.application;

import io.northloop.shared.port.Ids;
import io.northloop.survey.SurveyKind;
import io.northloop.survey.SurveyVersionId;
import io.northloop.survey.model.StandardTransactionalSurvey;
import io.northloop.survey.model.Survey;
import io.northloop.survey.port.Surveys;
import java.time.Clock;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** At the first start, puts the standard surveys in force; afterwards, and on a second instance, does nothing. */
@Component
public class SeedStandardSurveys {

    private final Surveys surveys;
    private final Ids ids;
    private final Clock clock;

    SeedStandardSurveys(Surveys surveys, Ids ids, Clock clock) {
        this.surveys = surveys;
        this.ids = ids;
        this.clock = clock;
    }

    @EventListener(ContextRefreshedEvent.class)
    @Order(Integer.MIN_VALUE)
    @Transactional
    public void execute() {
        surveys.lock(StandardTransactionalSurvey.REF);
        if (surveys.find(StandardTransactionalSurvey.REF).isEmpty()) {
            Survey survey = Survey.drafted(
                    StandardTransactionalSurvey.REF,
                    SurveyKind.TRANSACTIONAL,
                    new SurveyVersionId(ids.next()),
                    StandardTransactionalSurvey.definition());
            survey.publish(clock.instant());
            surveys.save(survey);
        }
    }
}
