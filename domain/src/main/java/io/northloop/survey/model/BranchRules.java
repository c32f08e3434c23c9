package io.northloop.survey.model;

import io.northloop.shared.Faults;
import io.northloop.survey.AskRule;
import io.northloop.survey.Question;
import io.northloop.survey.QuestionType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a question's rule may say: it looks back only, and only at what can be known (method §2). */
final class BranchRules {

    static final int DEEPEST = 4;
    static final int MOST_PARTS = 10;

    private final Map<String, Question> earlier = new HashMap<>();
    private final Faults faults;

    private BranchRules(Faults faults) {
        this.faults = faults;
    }

    static void check(List<Question> questions, Faults faults) {
        BranchRules rules = new BranchRules(faults);
        for (int i = 0; i < questions.size(); i++) {
            Question question = questions.get(i);
            String pointer = "/questions/" + i + "/askedWhen";
            boolean always = question.askedWhen() instanceof AskRule.Always;
            faults.require(
                    always || question.type() != QuestionType.RECOMMEND,
                    pointer,
                    "survey-score-branched",
                    question.code());
            rules.check(question.askedWhen(), pointer, 1);
            rules.earlier.putIfAbsent(question.code(), question);
        }
    }

    private void check(AskRule rule, String pointer, int depth) {
        if (depth > DEEPEST) {
            faults.require(false, pointer, "branch-too-deep", DEEPEST);
            return;
        }
        switch (rule) {
            case AskRule.Always always -> faults.require(depth == 1, pointer, "branch-always-inside");
            case AskRule.CategoryIs category -> {
                faults.require(!category.categories().isEmpty(), pointer + "/category", "required");
                faults.require(isScoreKnown(), pointer + "/category", "branch-before-score");
            }
            case AskRule.PointsBetween points -> points(points, pointer);
            case AskRule.ChoiceMade choice -> choice(choice, pointer);
            case AskRule.Answered answered -> earlier(answered.question(), pointer + "/answered");
            case AskRule.All all -> parts(all.rules(), pointer + "/all", depth);
            case AskRule.Any any -> parts(any.rules(), pointer + "/any", depth);
            case AskRule.Not not -> check(not.rule(), pointer + "/not", depth + 1);
        }
    }

    private boolean isScoreKnown() {
        return earlier.values().stream().anyMatch(question -> question.type() == QuestionType.RECOMMEND);
    }

    private Optional<Question> earlier(String code, String pointer) {
        Optional<Question> known = Optional.ofNullable(earlier.get(code));
        faults.require(known.isPresent(), pointer, "branch-not-earlier", code);
        return known;
    }

    private void points(AskRule.PointsBetween rule, String pointer) {
        earlier(rule.question(), pointer + "/question").map(Question::type).ifPresent(type -> {
            faults.require(type.isScale(), pointer + "/question", "branch-no-scale", rule.question());
            if (type.isScale()) {
                int lowest = type.points().min().orElseThrow();
                int highest = type.points().max().orElseThrow();
                faults.require(rule.from() >= lowest && rule.to() <= highest, pointer, "out-of-range", lowest, highest);
            }
        });
        faults.require(rule.from() <= rule.to(), pointer, "branch-range-backwards", rule.from(), rule.to());
    }

    private void choice(AskRule.ChoiceMade rule, String pointer) {
        faults.require(!rule.choices().isEmpty(), pointer + "/choices", "required");
        earlier(rule.question(), pointer + "/question").ifPresent(question -> {
            boolean choosing = question.type().isChoice();
            faults.require(choosing, pointer + "/question", "branch-no-choice", question.code());
            Set<String> known =
                    question.choices().stream().map(Question.Choice::code).collect(Collectors.toSet());
            rule.choices().stream()
                    .filter(code -> choosing && !known.contains(code))
                    .sorted()
                    .forEach(code -> faults.require(false, pointer + "/choices", "unknown-choice", code));
        });
    }

    private void parts(List<AskRule> parts, String pointer, int depth) {
        faults.require(!parts.isEmpty(), pointer, "required");
        faults.require(parts.size() <= MOST_PARTS, pointer, "branch-too-many-parts", MOST_PARTS);
        for (int i = 0; i < Math.min(parts.size(), MOST_PARTS); i++) {
            check(parts.get(i), pointer + "/" + i, depth + 1);
        }
    }
}
