package io.northloop.survey;

import java.util.List;

/** Told by capabilities that ask surveys: who of them would miss this one. */
public interface SurveyUses {

    /** Names of what asks the survey now; empty when nothing does. */
    List<String> of(SurveyRef survey);
}
