package io.northloop.programme;

import io.northloop.organisation.UnitRef;
import io.northloop.survey.SurveyKind;
import java.time.LocalDate;
import java.util.Set;

/** Where people were asked, whether their links have closed or not. */
public interface AskedUnits {

    /**
     * Those about which invitations were sent and did not bounce.
     *
     * @param from first day, in the company's zone
     * @param to last day, included
     */
    Set<UnitRef> asked(SurveyKind kind, LocalDate from, LocalDate to);
}
