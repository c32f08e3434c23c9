package io.northloop.architecture;

import java.util.Set;

/** Which of the classes below {@code planted.io.northloop} breaks which rule. */
final class PlantedViolations {

    private PlantedViolations() {}

    static Set<String> against(HouseRule rule) {
        return switch (rule) {
            case THE_DOMAIN_IS_PLAIN_JAVA ->
                Set.of("survey.KnowsTheWeb", "survey.model.KnowsSpring", "programme.model.KnowsUseCases");
            case USE_CASES_KNOW_NO_TECHNOLOGY ->
                Set.of("survey.application.SpeaksSql", "survey.application.KnowsPersistence");
            case NOBODY_DEPENDS_ON_ADAPTERS -> Set.of("survey.KnowsTheWeb", "survey.application.KnowsPersistence");
            case ADAPTERS_DO_NOT_DEPEND_ON_EACH_OTHER -> Set.of("survey.web.ReachesForTables");
            case PORTS_AND_ADAPTERS_MEET -> Set.of("survey.port.Forgotten", "survey.application.ServesItself");
            case CONTROLLERS_TOUCH_NO_PORT -> Set.of("survey.web.SkipsTheUseCase");
            case ADAPTER_TYPES_ARE_PACKAGE_PRIVATE -> Set.of("survey.web.OpenToAll");
            case EVENTS_ARE_PUBLISHED_RECORDS_IN_PAST_TENSE ->
                Set.of(
                        "survey.PublishSurvey",
                        "survey.model.SurveyHidden",
                        "survey.SurveyRetired",
                        "survey.RetireSurveys");
            case IDS_ARE_PUBLISHED_RECORDS -> Set.of("survey.DraftId", "survey.model.HiddenRef");
            case CLOCK_AND_IDS_COME_IN ->
                Set.of(
                        "survey.model.LooksAtTheClock",
                        "survey.application.MakesUpIds",
                        "survey.model.GuessesTheLocale");
            case PACKAGES_HAVE_NO_CYCLES -> Set.of("response.model.Hen", "response.port.Egg");
            case NAMES_TELL_AND_CONSTRUCTORS_INJECT ->
                Set.of("survey.application.SurveyHelper", "survey.web.InjectsFields");
            case PERSISTENCE_ANNOTATIONS_STAY_IN_PERSISTENCE -> Set.of("survey.messaging.IsAnEntity");
            case ONLY_USE_CASES_ARE_TRANSACTIONAL ->
                Set.of("survey.web.OpensTransactions", "survey.messaging.ListensInTransactions");
            case PACKAGES_ARE_NULL_MARKED_AND_AGGREGATES_GUARDED ->
                Set.of("customer.Unmarked", "survey.model.OpenAggregate");
            case HANDLERS_NAME_WHO_MAY_CALL -> Set.of("survey.web.OpenDoor");
            case PACKAGES_FOLLOW_THE_PLAN ->
                Set.of("marketing.model.UnknownCapability", "survey.service.UnknownLayer", "survey.web.cards.TooDeep");
            case LISTENERS_HEAR_WHAT_IS_PUBLISHED ->
                Set.of(
                        "survey.application.WaitsForOne",
                        "survey.application.WaitsForOneAfterwards",
                        "survey.application.WaitsForOneByName",
                        "survey.application.WaitsForLater");
        };
    }
}
