package io.northloop.survey.model;

import static io.northloop.survey.model.Wording.in;
import static io.northloop.survey.model.Wording.open;
import static io.northloop.survey.model.Wording.score;

import io.northloop.shared.Language;
import io.northloop.survey.SurveyRef;
import java.util.List;
import java.util.Set;

/** The standard relational survey of method §2: decision makers on five groups, each a score and why. */
public final class StandardRelationalSurvey {

    public static final SurveyRef REF = new SurveyRef("standard-relational");

    private StandardRelationalSurvey() {}

    public static SurveyDefinition definition() {
        return new SurveyDefinition(
                in("合作关系回访", "How we work together"),
                Set.of(Language.ZH_CN, Language.EN),
                List.of(
                        score(
                                "overall.recommend",
                                "总体而言，您有多大可能向同行推荐{company}？",
                                "Overall, how likely are you to recommend {company} to others in your field?"),
                        open("overall.reason", "给出这个分数的主要原因是什么？", "What is the main reason for this score?"),
                        score(
                                "communication.recommend",
                                "单就我们与您的沟通而言，您有多大可能推荐我们？",
                                "Judging by how we communicate with you, how likely are you to recommend us?"),
                        open(
                                "communication.reason",
                                "沟通中哪些地方做得好，哪些地方不足？",
                                "What goes well in our communication, and what does not?"),
                        score(
                                "quality.recommend",
                                "单就我们交付的质量而言，您有多大可能推荐我们？",
                                "Judging by the quality of what we deliver, how likely are you to recommend us?"),
                        open(
                                "quality.reason",
                                "质量上哪些地方做得好，哪些地方不足？",
                                "Where does our quality convince you, and where does it not?"),
                        score(
                                "control.recommend",
                                "单就我们对进度、费用和约定的把控而言，您有多大可能推荐我们？",
                                "Judging by how we keep dates, costs and agreements under control, how likely are you"
                                        + " to recommend us?"),
                        open(
                                "control.reason",
                                "在进度、费用和约定上，哪些地方做得好，哪些地方不足？",
                                "With dates, costs and agreements, what goes well and what does not?"),
                        score(
                                "improvement.recommend",
                                "单就我们持续改进的表现而言，您有多大可能推荐我们？",
                                "Judging by how we keep improving, how likely are you to recommend us?"),
                        open("improvement.reason", "您希望我们接下来首先改进什么？", "What should we improve next?")));
    }
}
