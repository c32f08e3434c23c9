package io.northloop.survey.model;

import static io.northloop.survey.model.Wording.in;

import io.northloop.shared.Language;
import io.northloop.survey.CsiModel;
import io.northloop.survey.Question;
import io.northloop.survey.QuestionGroup;
import io.northloop.survey.Section;
import io.northloop.survey.SurveyKind;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How the questions of a long survey belong together (method §2: groups, dimensions); short surveys have no sections.
 */
public final class SurveySections {

    private static final Map<QuestionGroup, Map<Language, String>> GROUPS = Map.of(
            QuestionGroup.OVERALL, in("总体", "Overall"),
            QuestionGroup.COMMUNICATION, in("沟通", "Communication"),
            QuestionGroup.QUALITY, in("质量", "Quality"),
            QuestionGroup.CONTROL, in("管控", "Control"),
            QuestionGroup.IMPROVEMENT, in("改进", "Improvement"));

    private SurveySections() {}

    /** @param model that a CSI survey asks */
    public static List<Section> of(SurveyKind kind, List<Question> questions, Optional<CsiModel> model) {
        return switch (kind) {
            case TRANSACTIONAL, EMPLOYEE -> List.of();
            case RELATIONAL ->
                Arrays.stream(QuestionGroup.values())
                        .map(group -> section(GROUPS.getOrDefault(group, Map.of()), group.prefix(), questions))
                        .toList();
            case CSI ->
                model.stream()
                        .flatMap(known -> known.dimensions().stream())
                        .map(dimension -> section(dimension.titles(), dimension.prefix(), questions))
                        .toList();
        };
    }

    private static Section section(Map<Language, String> titles, String prefix, List<Question> questions) {
        return new Section(
                titles,
                questions.stream()
                        .map(Question::code)
                        .filter(code -> code.startsWith(prefix))
                        .toList());
    }
}
