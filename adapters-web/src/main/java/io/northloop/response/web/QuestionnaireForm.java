package io.northloop.response.web;

import io.northloop.customer.LoyaltyCategory;
import io.northloop.customer.RecommendScore;
import io.northloop.response.application.SubmitResponse;
import io.northloop.response.model.AnswerRules;
import io.northloop.response.model.GivenAnswer;
import io.northloop.response.model.GivenValue;
import io.northloop.shared.Fault;
import io.northloop.shared.Faults;
import io.northloop.survey.PublishedSurvey;
import io.northloop.survey.Question;
import io.northloop.survey.QuestionType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.util.CollectionUtils;
import org.springframework.util.MultiValueMap;

/**
 * What the respondent's page sent: the step just filled in and, in hidden fields, all steps before it. Nothing of it is
 * kept by us until the last step is sent.
 */
record QuestionnaireForm(MultiValueMap<String, String> fields) {

    static final String STEP = "step";
    static final String GO = "go";
    static final String CALLBACK = "callback";
    static final String CHANNEL = "channel";
    static final String CONTACT = "contact";
    static final List<String> CONSENT_FIELDS = List.of(CALLBACK, CHANNEL, CONTACT);

    /** What the page sends where somebody says that there is no answer. */
    private static final String DECLINED = "";

    private static final int LONGEST = 8000;

    static String field(Question question) {
        return field(question.code());
    }

    static String field(String question) {
        return "a." + question;
    }

    static String otherField(Question question) {
        return "other." + question.code();
    }

    boolean isEmpty() {
        return fields.isEmpty();
    }

    /** Which way the respondent goes; staying is for a change of language, afresh gives up what was kept. */
    enum Way {
        NEXT,
        BACK,
        STAY,
        AFRESH
    }

    Way way() {
        return switch (first(GO)) {
            case "back" -> Way.BACK;
            case "stay" -> Way.STAY;
            case "afresh" -> Way.AFRESH;
            default -> Way.NEXT;
        };
    }

    /** The step just filled in, from 0. */
    int step() {
        String text = first(STEP);
        return text.matches("\\d{1,3}") ? Integer.parseInt(text) : 0;
    }

    /** One field, at most as long as any answer may be plus what the respondent then has to shorten. */
    String first(String name) {
        String value = fields.getFirst(name);
        return value == null ? "" : shortened(value);
    }

    private static String shortened(String value) {
        return value.substring(0, Math.min(value.length(), LONGEST));
    }

    List<String> all(String name) {
        return fields.getOrDefault(name, List.of());
    }

    /** What a draft keeps: the answers, and nothing that is not one; consent is given when all is sent. */
    Map<String, List<String>> draft(PublishedSurvey survey) {
        Map<String, List<String>> kept = new LinkedHashMap<>();
        for (Question question : survey.questions()) {
            for (String name : List.of(field(question), otherField(question))) {
                List<String> values = all(name).stream()
                        .filter(value -> !value.isEmpty())
                        .map(QuestionnaireForm::shortened)
                        .limit(question.choices().size() + 1L)
                        .toList();
                if (!values.isEmpty()) {
                    kept.put(name, values);
                }
            }
            if (isDeclined(question)) {
                kept.put(field(question), List.of(DECLINED));
            }
        }
        return kept;
    }

    static QuestionnaireForm ofDraft(Map<String, List<String>> kept) {
        return new QuestionnaireForm(CollectionUtils.toMultiValueMap(new LinkedHashMap<>(kept)));
    }

    /** Everything that was filled in, on whatever way. */
    List<GivenAnswer> given(PublishedSurvey survey) {
        return answersTo(survey.questions());
    }

    /** What was filled in on the way that the answers lead; the rest is left behind. */
    List<GivenAnswer> led(PublishedSurvey survey) {
        return answersTo(survey.asked(AnswerRules.soFar(survey, given(survey))));
    }

    private List<GivenAnswer> answersTo(List<Question> questions) {
        List<GivenAnswer> answers = new ArrayList<>();
        for (Question question : questions) {
            GivenValue value = value(question);
            if (!(value instanceof GivenValue.Nothing)) {
                answers.add(new GivenAnswer(question.code(), value));
            }
        }
        return answers;
    }

    private GivenValue value(Question question) {
        if (question.type().isChoice()) {
            List<String> codes = chosen(question);
            String own = String.join("; ", typed(question).values());
            return codes.isEmpty()
                    ? new GivenValue.Nothing()
                    : new GivenValue.Several(codes, Optional.of(own).filter(words -> !words.isEmpty()));
        }
        String text = first(field(question));
        return text.isBlank() ? new GivenValue.Nothing() : new GivenValue.Text(text);
    }

    /**
     * The codes of what is chosen. Words typed beside a choice choose it, ticked or not, unless that would take the
     * place of another one, or it was said that there is no answer.
     */
    List<String> chosen(Question question) {
        List<String> codes = new ArrayList<>(all(field(question)));
        codes.removeIf(String::isEmpty);
        if (question.type() == QuestionType.MULTIPLE_CHOICE || (codes.isEmpty() && !isDeclined(question))) {
            typed(question).keySet().stream()
                    .filter(code -> !codes.contains(code))
                    .forEach(codes::add);
        }
        return List.copyOf(codes);
    }

    /**
     * The words beside a choice as they were typed; the page sends a field for each choice that takes words, in order.
     */
    String beside(Question question, Question.Choice choice) {
        int place = question.choices().stream()
                .filter(Question.Choice::other)
                .toList()
                .indexOf(choice);
        List<String> all = all(otherField(question));
        return place < 0 || place >= all.size() ? "" : shortened(all.get(place));
    }

    /** Words typed beside choices, by the code of the choice. */
    private Map<String, String> typed(Question question) {
        Map<String, String> typed = new LinkedHashMap<>();
        for (Question.Choice choice : question.choices()) {
            String words = beside(question, choice).strip();
            if (!words.isEmpty()) {
                typed.put(choice.code(), words);
            }
        }
        return typed;
    }

    /** Whether nothing was said to it, not even that there is no answer. */
    boolean isOpen(Question question) {
        return value(question) instanceof GivenValue.Nothing && !isDeclined(question);
    }

    /** Whether it was said that there is no answer to it; stored is nothing. */
    boolean isDeclined(Question question) {
        return isDeclinable(question.type(), question.required())
                && all(field(question)).equals(List.of(DECLINED));
    }

    /** Of an optional question: a mark once given could not be taken back otherwise. */
    static boolean isDeclinable(QuestionType type, boolean required) {
        return !required && (type.isScale() || type == QuestionType.SINGLE_CHOICE);
    }

    /** Where the score given so far puts the respondent. */
    Optional<LoyaltyCategory> category(PublishedSurvey survey) {
        return AnswerRules.soFar(survey, given(survey)).category();
    }

    static Optional<RecommendScore> score(String text) {
        return text.matches("\\d|10") ? Optional.of(new RecommendScore(Integer.parseInt(text))) : Optional.empty();
    }

    /** What is wrong with the answers on this screen; each fault's pointer is the code of its question. */
    List<Fault> faultsOn(Screens.Screen screen) {
        Faults faults = new Faults();
        for (Question question : screen.questions()) {
            if (chosen(question).containsAll(typed(question).keySet())) {
                AnswerRules.checkOne(question, value(question), faults);
            } else {
                faults.require(false, "/" + question.code(), "words-beside-another-choice");
            }
        }
        return faults.found();
    }

    Optional<SubmitResponse.GivenConsent> consent() {
        return first(CALLBACK).isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new SubmitResponse.GivenConsent(first(CALLBACK).equals("yes"), first(CHANNEL), first(CONTACT)));
    }
}
