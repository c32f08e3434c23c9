package io.northloop.survey.port;

import io.northloop.survey.SurveyRef;
import io.northloop.survey.SurveyVersionId;
import io.northloop.survey.model.Survey;
import java.util.List;
import java.util.Optional;

/** The surveys kept. */
public interface Surveys {

    Optional<Survey> find(SurveyRef ref);

    /** The survey that the version belongs to. */
    Optional<Survey> findByVersion(SurveyVersionId id);

    /** All, by ref. */
    List<Survey> all();

    /**
     * Adds or replaces; a stale one is refused.
     *
     * @return its revision from now on
     */
    long save(Survey survey);

    /** Waits, in the running transaction, until nobody else is creating this survey. */
    void lock(SurveyRef ref);
}
