package io.northloop.survey.model;

import io.northloop.shared.Language;
import io.northloop.survey.CsiModel;
import io.northloop.survey.Question;
import io.northloop.survey.SurveyKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Questions whose codes the rules of design fix (method §2): the items of a CSI survey's model, and the score and the
 * open question of each group of a relational survey. Other surveys have none.
 */
public final class FixedQuestions {

    private FixedQuestions() {}

    /**
     * One of them, worded as in the standard survey.
     *
     * @param section titles of its dimension or group
     */
    public record Fixed(Map<Language, String> section, Question question) {

        public Fixed {
            section = Map.copyOf(section);
        }
    }

    /** @param model that a CSI survey asks; without one its items are not known */
    public static List<Fixed> of(SurveyKind kind, Optional<CsiModel> model) {
        return switch (kind) {
            case TRANSACTIONAL, EMPLOYEE -> List.of();
            case RELATIONAL -> of(kind, model, StandardRelationalSurvey.definition());
            case CSI ->
                model.map(known -> of(kind, model, StandardCsiSurvey.definition(known)))
                        .orElse(List.of());
        };
    }

    private static List<Fixed> of(SurveyKind kind, Optional<CsiModel> model, SurveyDefinition standard) {
        List<Question> questions = standard.questions();
        return SurveySections.of(kind, questions, model).stream()
                .flatMap(section -> questions.stream()
                        .filter(question -> section.questions().contains(question.code()))
                        .map(question -> new Fixed(section.titles(), question)))
                .toList();
    }
}
