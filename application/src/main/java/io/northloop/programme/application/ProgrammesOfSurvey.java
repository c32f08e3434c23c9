package io.northloop.programme.application;

import io.northloop.programme.model.Programme;
import io.northloop.programme.model.ProgrammeState;
import io.northloop.programme.port.Programmes;
import io.northloop.survey.SurveyRef;
import io.northloop.survey.SurveyUses;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Active programmes, and paused ones, keep the survey that they ask from being retired. */
@Component
final class ProgrammesOfSurvey implements SurveyUses {

    private static final Set<ProgrammeState> ASKING = EnumSet.of(ProgrammeState.ACTIVE, ProgrammeState.PAUSED);

    private final Programmes programmes;

    ProgrammesOfSurvey(Programmes programmes) {
        this.programmes = programmes;
    }

    @Override
    public List<String> of(SurveyRef survey) {
        return programmes.all().stream()
                .map(Programme::snapshot)
                .filter(programme ->
                        ASKING.contains(programme.state()) && programme.survey().equals(survey))
                .map(programme -> programme.ref().value())
                .toList();
    }
}
