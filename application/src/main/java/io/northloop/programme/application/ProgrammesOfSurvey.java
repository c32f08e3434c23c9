package io.northloop.programme.application;

import io.northloop.programme.model.Programme;
import io.northloop.programme.port.Programmes;
import io.northloop.survey.SurveyRef;
import io.northloop.survey.SurveyUses;
import java.util.List;
import org.springframework.stereotype.Component;

/** Active programmes keep the survey that they ask from being retired. */
@Component
final class ProgrammesOfSurvey implements SurveyUses {

    private final Programmes programmes;

    ProgrammesOfSurvey(Programmes programmes) {
        this.programmes = programmes;
    }

    @Override
    public List<String> of(SurveyRef survey) {
        return programmes.all().stream()
                .map(Programme::snapshot)
                .filter(programme -> programme.active() && programme.survey().equals(survey))
                .map(programme -> programme.ref().value())
                .toList();
    }
}
