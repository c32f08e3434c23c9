package io.northloop.survey.model;

import io.northloop.shared.Fault;
import io.northloop.shared.Faults;
import io.northloop.survey.CsiModel;
import io.northloop.survey.Question;
import io.northloop.survey.QuestionGroup;
import io.northloop.survey.QuestionType;
import io.northloop.survey.SurveyKind;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The design rules of method §2, checked at publishing; every broken rule is named, each by a code of its own. */
public final class DesignRules {

    static final Duration LONGEST = Duration.ofMinutes(5);
    static final int MOST_TRANSACTIONAL_QUESTIONS = 5;
    static final int MOST_CSI_QUESTIONS = 20;

    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9.-]{0,59}");
    private static final Pattern CHOICE_CODE = Pattern.compile("[a-z0-9][a-z0-9.-]{0,59}");

    private DesignRules() {}

    /**
     * Everything that forbids publishing; empty when the survey keeps the rules.
     *
     * @param model the model whose items a CSI survey asks; empty for other kinds, and when there is none of its number
     */
    public static List<Fault> faultsOf(SurveyKind kind, SurveyDefinition definition, Optional<CsiModel> model) {
        Faults faults = new Faults();
        List<Question> questions = definition.questions();
        faults.require(!questions.isEmpty(), "/questions", "survey-without-questions");
        switch (kind) {
            case TRANSACTIONAL -> transactional(questions, faults);
            case RELATIONAL -> relational(questions, faults);
            case CSI -> csi(questions, model, faults);
            case EMPLOYEE -> oneUltimateQuestion(questions, faults);
        }
        long seconds = definition.estimatedTime().toSeconds();
        faults.require(seconds <= LONGEST.toSeconds(), "/questions", "survey-too-long", seconds, LONGEST.toSeconds());
        faults.require(
                kind == SurveyKind.CSI || definition.csiModel().isEmpty(), "/csiModel", "survey-model-only-for-csi");
        eachQuestion(questions, faults);
        BranchRules.check(questions, faults);
        TextRules.check(definition, faults);
        return faults.found();
    }

    private static void transactional(List<Question> questions, Faults faults) {
        faults.require(
                questions.size() <= MOST_TRANSACTIONAL_QUESTIONS,
                "/questions",
                "survey-too-many-questions",
                MOST_TRANSACTIONAL_QUESTIONS);
        oneUltimateQuestion(questions, faults);
    }

    private static void oneUltimateQuestion(List<Question> questions, Faults faults) {
        long ultimate = count(questions, QuestionType.RECOMMEND);
        faults.require(ultimate == 1, "/questions", "survey-one-ultimate-question", ultimate);
    }

    private static void relational(List<Question> questions, Faults faults) {
        for (QuestionGroup group : QuestionGroup.values()) {
            List<Question> members = questions.stream()
                    .filter(q -> q.code().startsWith(group.prefix()))
                    .toList();
            boolean complete = members.size() == 2
                    && count(members, QuestionType.RECOMMEND) == 1
                    && count(members, QuestionType.OPEN_TEXT) == 1;
            faults.require(complete, "/questions", "survey-group-incomplete", name(group));
        }
        Optional<Question> first = questions.stream()
                .filter(q -> q.type() == QuestionType.RECOMMEND)
                .findFirst();
        faults.require(
                first.filter(q -> !q.code().startsWith(QuestionGroup.OVERALL.prefix()))
                        .isEmpty(),
                "/questions",
                "survey-overall-first");
        faults.require(questions.size() == 2 * QuestionGroup.values().length, "/questions", "survey-outside-groups");
    }

    private static String name(QuestionGroup group) {
        return group.prefix().substring(0, group.prefix().length() - 1);
    }

    private static void csi(List<Question> questions, Optional<CsiModel> model, Faults faults) {
        faults.require(
                questions.size() <= MOST_CSI_QUESTIONS, "/questions", "survey-too-many-questions", MOST_CSI_QUESTIONS);
        faults.require(model.isPresent(), "/csiModel", "survey-model-unknown");
        model.ifPresent(known -> csiItems(questions, known, faults));
        oneUltimateQuestion(questions, faults);
        faults.require(
                !questions.isEmpty() && questions.getLast().type() == QuestionType.RECOMMEND,
                "/questions",
                "survey-ends-with-ultimate-question");
    }

    private static void csiItems(List<Question> questions, CsiModel model, Faults faults) {
        Set<String> present = new HashSet<>();
        for (int i = 0; i < questions.size(); i++) {
            Question question = questions.get(i);
            Optional<CsiModel.Dimension> dimension = model.dimensionOf(question.code());
            boolean rates = question.type() == QuestionType.RATING;
            faults.require(rates == dimension.isPresent(), "/questions/" + i, "survey-not-an-item", question.code());
            dimension.filter(known -> rates).ifPresent(known -> present.add(known.code()));
        }
        model.dimensions().stream()
                .map(CsiModel.Dimension::code)
                .filter(code -> !present.contains(code))
                .forEach(code -> faults.require(false, "/questions", "survey-dimension-missing", code));
    }

    private static void eachQuestion(List<Question> questions, Faults faults) {
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < questions.size(); i++) {
            Question question = questions.get(i);
            String pointer = "/questions/" + i;
            faults.require(codes.add(question.code()), pointer + "/code", "survey-code-twice", question.code());
            faults.require(
                    question.required() || question.type() != QuestionType.RECOMMEND,
                    pointer + "/required",
                    "survey-score-optional",
                    question.code());
            faults.require(CODE.matcher(question.code()).matches(), pointer + "/code", "survey-code", question.code());
            boolean choosing = question.type().isChoice();
            faults.require(
                    choosing || question.choices().isEmpty(),
                    pointer + "/choices",
                    "survey-choices-unwanted",
                    question.code());
            faults.require(
                    !choosing || question.choices().size() >= 2,
                    pointer + "/choices",
                    "survey-too-few-choices",
                    question.code());
            long distinct = question.choices().stream()
                    .map(Question.Choice::code)
                    .distinct()
                    .count();
            faults.require(
                    distinct == question.choices().size(),
                    pointer + "/choices",
                    "survey-choice-twice",
                    question.code());
            choiceCodes(question, pointer, faults);
        }
    }

    /** Other systems send them, answers are filed under them, and files divide them by bars. */
    private static void choiceCodes(Question question, String pointer, Faults faults) {
        for (int i = 0; i < question.choices().size(); i++) {
            String code = question.choices().get(i).code();
            faults.require(
                    CHOICE_CODE.matcher(code).matches(),
                    pointer + "/choices/" + i + "/code",
                    "survey-choice-code",
                    code);
        }
    }

    private static long count(List<Question> questions, QuestionType type) {
        return questions.stream().filter(q -> q.type() == type).count();
    }
}
