package io.northloop.survey.application;

import io.northloop.shared.port.Ids;
import io.northloop.survey.CsiModel;
import io.northloop.survey.SurveyKind;
import io.northloop.survey.SurveyRef;
import io.northloop.survey.SurveyVersionId;
import io.northloop.survey.model.StandardCsiModel;
import io.northloop.survey.model.Survey;
import io.northloop.survey.model.SurveyTemplates;
import io.northloop.survey.port.CsiModels;
import io.northloop.survey.port.Surveys;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * At the first start, puts the standard model and the standard survey of each kind in force; afterwards, and on a
 * second instance, does nothing.
 */
@Component
public class SeedStandardSurveys {

    private final Surveys surveys;
    private final CsiModels models;
    private final Ids ids;
    private final Clock clock;

    SeedStandardSurveys(Surveys surveys, CsiModels models, Ids ids, Clock clock) {
        this.surveys = surveys;
        this.models = models;
        this.ids = ids;
        this.clock = clock;
    }

    @EventListener(ContextRefreshedEvent.class)
    @Order(Integer.MIN_VALUE)
    @Transactional
    public void execute() {
        Instant now = clock.instant();
        models.add(StandardCsiModel.first(), "system", now);
        CsiModel model = models.current();
        for (SurveyKind kind : SurveyKind.values()) {
            seed(kind, model, now);
        }
    }

    private void seed(SurveyKind kind, CsiModel model, Instant now) {
        SurveyRef ref = SurveyTemplates.standardRef(kind);
        surveys.lock(ref);
        if (surveys.find(ref).isEmpty()) {
            Survey survey = Survey.drafted(ref, kind, new SurveyVersionId(ids.next()), SurveyTemplates.of(kind, model));
            survey.publish(now, Optional.of(model));
            surveys.save(survey);
        }
    }
}
