package io.northloop.response.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.northloop.shared.Language;
import io.northloop.survey.PublishedSurvey;
import io.northloop.survey.Question;
import io.northloop.survey.QuestionType;
import io.northloop.survey.SurveyKind;
import io.northloop.survey.SurveyRef;
import io.northloop.survey.SurveyVersionId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MappingGuessTest {

    private static final PublishedSurvey SURVEY = new PublishedSurvey(
            new SurveyVersionId(new UUID(0, 1)),
            new SurveyRef("s"),
            SurveyKind.TRANSACTIONAL,
            1,
            Set.of(Language.ZH_CN, Language.EN),
            List.of(
                    new Question("recommend", QuestionType.RECOMMEND, true, Map.of(), Map.of(), List.of()),
                    new Question("reason", QuestionType.OPEN_TEXT, false, Map.of(), Map.of(), List.of())));

    @Test
    void recognises_the_columns_of_the_sample() {
        assertThat(MappingGuess.of(
                        List.of("respnum", "day", "boarding_area", "airline", "weight", "recommend_0_10", "q7art"),
                        SURVEY))
                .isEqualTo(Map.of(
                        "respnum", "id",
                        "day", "answeredAt",
                        "boarding_area", "unitRef",
                        "weight", "weight",
                        "recommend_0_10", "recommend"));
    }

    @Test
    void recognises_chinese_columns() {
        assertThat(MappingGuess.of(List.of("推荐分数", "打分原因", "服务中心", "作答日期", "备注"), SURVEY))
                .isEqualTo(Map.of("推荐分数", "recommend", "打分原因", "reason", "服务中心", "unitRef", "作答日期", "answeredAt"));
    }

    @Test
    void gives_no_target_twice() {
        assertThat(MappingGuess.of(List.of("score", "nps"), SURVEY)).isEqualTo(Map.of("score", "recommend"));
    }
}
