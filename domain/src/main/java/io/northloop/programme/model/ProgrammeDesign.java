package io.northloop.programme.model;

import io.northloop.shared.Faults;
import io.northloop.shared.Language;
import io.northloop.survey.SurveyKind;
import io.northloop.survey.SurveyRef;
import java.util.Map;
import java.util.Set;

/**
 * Everything about a programme that headquarters decides.
 *
 * @param names in every language of the product
 * @param kind of the survey, which it stays for ever
 */
public record ProgrammeDesign(
        Map<Language, String> names,
        SurveyRef survey,
        SurveyKind kind,
        ProgrammeChannel channel,
        Trigger trigger,
        ProgrammeSettings settings) {

    private static final int LONGEST_NAME = 100;

    public ProgrammeDesign {
        names = Map.copyOf(names);
    }

    /** What of it does not go together; empty when it is sound. */
    public Faults faults() {
        Faults faults = new Faults();
        for (Language language : Language.values()) {
            faults.requireText(names.get(language), LONGEST_NAME, "/names/" + language.tag());
        }
        Set<SurveyKind> fitting = trigger.fittingKinds();
        faults.require(fitting.contains(kind), "/surveyRef", "survey-kind-unfit", survey.value())
                .require(
                        (channel == ProgrammeChannel.LINK) == (trigger instanceof Trigger.OpenLink),
                        "/channel",
                        "channel-and-trigger")
                .require(
                        kind != SurveyKind.EMPLOYEE || channel == ProgrammeChannel.EMAIL,
                        "/channel",
                        "staff-by-email-only");
        trigger.check(kind, faults);
        return faults;
    }
}
