package io.northloop.survey.model;

import io.northloop.shared.Fault;
import io.northloop.survey.CsiModel;
import io.northloop.survey.Question;
import io.northloop.survey.QuestionType;
import io.northloop.survey.SurveyKind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The rules of design on a definition of which not everything could be read. A rule counts as broken when it is broken
 * whatever is meant by the unreadable parts: nobody is told of a fault that is none, and what is wrong for certain does
 * not wait for a second attempt.
 */
final class PartlyRead {

    private static final String QUESTIONS = "/questions";
    private static final Pattern CODE = Pattern.compile("/questions/\\d+/code");
    private static final Pattern QUESTION = Pattern.compile("/questions/\\d+");

    /** They look for a question by its code, which may be one that could not be read. */
    private static final Set<String> LOOKING_FOR_CODES =
            Set.of("survey-group-incomplete", "survey-overall-first", "survey-dimension-missing", "branch-not-earlier");

    /** They rest on what stands below their place, not only on what stands there. */
    private static final Set<String> RESTING_ON_PARTS =
            Set.of("out-of-range", "branch-range-backwards", "survey-choice-twice", "survey-language-missing");

    /** They are about words that were read, whatever stands beside them. */
    private static final Set<String> ABOUT_WORDS = Set.of("too-long", "invalid", "survey-placeholder-unknown");

    /** Their arguments depend on the types of questions. */
    private static final Set<String> COUNTING =
            Set.of("survey-one-ultimate-question", "survey-too-long", "out-of-range");

    private final Set<String> unread;

    /** @param unreadable what the reader noted */
    PartlyRead(List<Fault> unreadable) {
        this.unread = unreadable.stream()
                .filter(fault -> !fault.code().equals("unknown-field"))
                .map(Fault::pointer)
                .collect(Collectors.toSet());
    }

    /** @param kind empty when it could not be read */
    List<Fault> faultsOf(Optional<SurveyKind> kind, SurveyDefinition definition, Optional<CsiModel> model) {
        List<Fault> broken = new ArrayList<>();
        boolean isFirst = true;
        for (SurveyKind meant : kind.<Set<SurveyKind>>map(Set::of).orElse(EnumSet.allOf(SurveyKind.class))) {
            for (SurveyDefinition reading : readings(definition)) {
                List<Fault> found = DesignRules.faultsOf(meant, reading, model);
                if (isFirst) {
                    broken.addAll(found);
                } else {
                    keepCommon(broken, found);
                }
                isFirst = false;
            }
        }
        return broken.stream().filter(this::isCertain).toList();
    }

    /** Of numbers that differ the first reading's are kept, which says the least: fewest scores, shortest time. */
    private static void keepCommon(List<Fault> broken, List<Fault> found) {
        Set<Fault> again = found.stream().map(PartlyRead::withoutNumbers).collect(Collectors.toSet());
        broken.removeIf(fault -> !again.contains(withoutNumbers(fault)));
    }

    private static Fault withoutNumbers(Fault fault) {
        return COUNTING.contains(fault.code()) ? Fault.at(fault.pointer(), fault.code()) : fault;
    }

    /**
     * The definition with every meaning that its unreadable types may have, as far as rules tell them apart: all of one
     * type, and one score among open questions.
     */
    private List<SurveyDefinition> readings(SurveyDefinition definition) {
        List<Integer> untyped = new ArrayList<>();
        for (int i = 0; i < definition.questions().size(); i++) {
            if (unread.contains(QUESTIONS + "/" + i + "/type")) {
                untyped.add(i);
            }
        }
        if (untyped.isEmpty()) {
            return List.of(definition);
        }
        List<SurveyDefinition> readings = new ArrayList<>();
        readings.add(read(definition, untyped, at -> QuestionType.RATING));
        for (QuestionType type : QuestionType.values()) {
            readings.add(read(definition, untyped, at -> type));
        }
        for (int score : untyped) {
            readings.add(
                    read(definition, untyped, at -> at == score ? QuestionType.RECOMMEND : QuestionType.OPEN_TEXT));
        }
        return readings;
    }

    private static SurveyDefinition read(
            SurveyDefinition definition, List<Integer> untyped, IntFunction<QuestionType> types) {
        List<Question> questions = new ArrayList<>(definition.questions());
        for (int at : untyped) {
            Question question = questions.get(at);
            questions.set(
                    at,
                    new Question(
                            question.code(),
                            types.apply(at),
                            question.required(),
                            question.texts(),
                            question.textsByCategory(),
                            question.choices(),
                            question.askedWhen()));
        }
        return new SurveyDefinition(definition.titles(), definition.languages(), questions, definition.csiModel());
    }

    private boolean isCertain(Fault fault) {
        String code = fault.code();
        String place = fault.pointer();
        if (LOOKING_FOR_CODES.contains(code) && isAnyUnread(CODE)) {
            return false;
        }
        return switch (code) {
            case "survey-too-long" -> !isUnread(place) && unread.stream().noneMatch(at -> at.contains("/askedWhen"));
            case "unknown-choice" -> !isUnread(place) && unread.stream().noneMatch(at -> at.contains("/choices/"));
            case "survey-text-missing" ->
                !isUnread(place + "/" + fault.arguments().getFirst());
            default -> ABOUT_WORDS.contains(code) || isRead(code, place);
        };
    }

    private boolean isRead(String code, String place) {
        boolean partsUnread = RESTING_ON_PARTS.contains(code) && isUnreadBelow(place);
        boolean codeUnread = QUESTION.matcher(place).matches() && isUnread(place + "/code");
        return !isUnread(place) && !partsUnread && !codeUnread;
    }

    /** At this place or above it. */
    private boolean isUnread(String place) {
        return unread.stream().anyMatch(at -> place.equals(at) || place.startsWith(at + "/"));
    }

    private boolean isUnreadBelow(String place) {
        return unread.stream().anyMatch(at -> at.startsWith(place + "/"));
    }

    private boolean isAnyUnread(Pattern places) {
        return unread.stream().anyMatch(at -> places.matcher(at).matches());
    }
}
