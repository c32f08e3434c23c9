package io.northloop.survey.model;

import static io.northloop.survey.model.Wording.in;
import static io.northloop.survey.model.Wording.open;
import static io.northloop.survey.model.Wording.score;

import io.northloop.shared.Language;
import io.northloop.survey.SurveyRef;
import java.util.List;
import java.util.Set;

/** The standard employee NPS of method §2: the company as a place to work, a reason, what would make it better. */
public final class StandardEmployeeSurvey {

    public static final SurveyRef REF = new SurveyRef("standard-employee");

    private StandardEmployeeSurvey() {}

    public static SurveyDefinition definition() {
        return new SurveyDefinition(
                in("员工心声", "Working here"),
                Set.of(Language.ZH_CN, Language.EN),
                List.of(
                        score(
                                "recommend",
                                "您有多大可能向朋友推荐到{company}工作？",
                                "How likely are you to recommend {company} to a friend as a place to work?"),
                        open("reason", "给出这个分数的主要原因是什么？", "What is the main reason for your score?"),
                        open("suggestion", "怎样才能让这里成为更好的工作场所？", "What would make it a better place to work?")));
    }
}
