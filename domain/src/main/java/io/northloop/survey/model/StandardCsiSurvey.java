package io.northloop.survey.model;

import static io.northloop.survey.model.Wording.in;
import static io.northloop.survey.model.Wording.score;

import io.northloop.shared.Language;
import io.northloop.survey.CsiModel;
import io.northloop.survey.Question;
import io.northloop.survey.QuestionType;
import io.northloop.survey.SurveyRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/** The standard CSI survey of method §2: every item of a model rated 1–10, the ultimate question last. */
public final class StandardCsiSurvey {

    public static final SurveyRef REF = new SurveyRef("standard-csi");

    private StandardCsiSurvey() {}

    public static SurveyDefinition definition(CsiModel model) {
        List<Question> questions = new ArrayList<>();
        for (CsiModel.Dimension dimension : model.dimensions()) {
            dimension.items().forEach(item -> questions.add(rating(dimension, item)));
        }
        questions.add(score(
                "recommend",
                "综合以上各方面，您有多大可能向朋友或同事推荐{company}？",
                "All in all, how likely are you to recommend {company} to a friend or colleague?"));
        return new SurveyDefinition(
                in("客户满意度调研", "How satisfied are you?"),
                Set.of(Language.ZH_CN, Language.EN),
                questions,
                OptionalInt.of(model.version()));
    }

    private static Question rating(CsiModel.Dimension dimension, CsiModel.Item item) {
        return new Question(dimension.question(item), QuestionType.RATING, false, item.titles(), Map.of(), List.of());
    }
}
