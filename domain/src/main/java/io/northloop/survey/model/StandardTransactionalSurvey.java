package io.northloop.survey.model;

import static io.northloop.survey.model.Wording.in;

import io.northloop.customer.LoyaltyCategory;
import io.northloop.shared.Language;
import io.northloop.survey.Question;
import io.northloop.survey.QuestionType;
import io.northloop.survey.SurveyRef;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The standard transactional survey of method §2: the score, the main reason for it, a suggestion. What is asked after
 * the score depends on the category: what went wrong, what was missing to make it a 9 or 10, what delighted.
 */
public final class StandardTransactionalSurvey {

    public static final SurveyRef REF = new SurveyRef("standard-transactional");

    private StandardTransactionalSurvey() {}

    public static SurveyDefinition definition() {
        return new SurveyDefinition(
                in("服务回访", "Service feedback"),
                Set.of(Language.ZH_CN, Language.EN),
                List.of(recommend(), reason(), suggestion()));
    }

    private static Question recommend() {
        return new Question(
                "recommend",
                QuestionType.RECOMMEND,
                true,
                in(
                        "根据这次服务的体验，您有多大可能向朋友或同事推荐我们？",
                        "After this service, how likely are you to recommend us to a friend or colleague?"),
                Map.of(),
                List.of());
    }

    private static Question reason() {
        return new Question(
                "reason",
                QuestionType.OPEN_TEXT,
                false,
                in("您给出这个分数的主要原因是什么？", "What is the main reason for your score?"),
                Map.of(
                        LoyaltyCategory.DETRACTOR,
                        in("很抱歉让您失望了。这次服务哪里出了问题？", "We are sorry to have let you down. What went wrong?"),
                        LoyaltyCategory.PASSIVE,
                        in("还差什么，您才会打 9 分或 10 分？", "What was missing to make it a 9 or 10?"),
                        LoyaltyCategory.PROMOTER,
                        in("太好了！这次服务最让您满意的是什么？", "Wonderful! What delighted you most?")),
                List.of());
    }

    private static Question suggestion() {
        return new Question(
                "suggestion",
                QuestionType.OPEN_TEXT,
                false,
                in("对于我们的产品或服务，您有什么建议？", "What would you suggest for our product or service?"),
                Map.of(
                        LoyaltyCategory.DETRACTOR,
                        in("您希望我们怎样改进产品或服务？", "How should we improve the product or the service?"),
                        LoyaltyCategory.PASSIVE,
                        in("您希望我们首先改进什么？", "What should we improve first?"),
                        LoyaltyCategory.PROMOTER,
                        in("还有什么能让我们做得更好？", "What could we do even better?")),
                List.of());
    }
}
