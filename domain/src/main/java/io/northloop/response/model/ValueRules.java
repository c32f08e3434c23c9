package io.northloop.response.model;

import io.northloop.shared.Faults;
import io.northloop.survey.Question;
import io.northloop.survey.QuestionType;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a valid value for one question is. */
final class ValueRules {

    static final int LONGEST_OTHER = 500;

    private static final Pattern WHOLE = Pattern.compile("[+-]?\\d{1,9}(\\.0{1,9})?");

    private ValueRules() {}

    static boolean isNothing(GivenValue value) {
        return switch (value) {
            case GivenValue.Nothing ignored -> true;
            case GivenValue.Text text -> text.value().isBlank();
            case GivenValue.Several several -> several.codes().isEmpty();
            case GivenValue.Whole ignored -> false;
            case GivenValue.Unusable ignored -> false;
        };
    }

    /** The checked value; empty when nothing was given or something is wrong with it. */
    static Optional<AnswerValue> check(Question question, GivenValue value, String pointer, Faults faults) {
        if (isNothing(value)) {
            return Optional.empty();
        }
        return switch (question.type()) {
            case RECOMMEND, RATING, EFFORT, SATISFACTION -> points(question.type(), value, pointer, faults);
            case SINGLE_CHOICE -> chosen(question, value, 1, pointer, faults);
            case MULTIPLE_CHOICE -> chosen(question, value, question.choices().size(), pointer, faults);
            case OPEN_TEXT -> words(value, pointer, faults);
        };
    }

    private static Optional<AnswerValue> points(QuestionType scale, GivenValue value, String pointer, Faults faults) {
        int least = scale.points().min().orElseThrow();
        int most = scale.points().max().orElseThrow();
        Optional<Long> number = switch (value) {
            case GivenValue.Whole whole -> Optional.of(whole.value());
            case GivenValue.Text text -> whole(text.value().strip());
            case GivenValue.Several ignored -> Optional.empty();
            case GivenValue.Nothing ignored -> Optional.empty();
            case GivenValue.Unusable ignored -> Optional.empty();
        };
        if (number.isEmpty()) {
            faults.require(false, pointer, "not-a-whole-number", least, most);
            return Optional.empty();
        }
        boolean inside = number.get() >= least && number.get() <= most;
        faults.require(inside, pointer, "out-of-range", least, most);
        return inside ? Optional.of(new AnswerValue.Points(number.get().intValue())) : Optional.empty();
    }

    /** Spreadsheets write 9 as 9.0. */
    private static Optional<Long> whole(String text) {
        if (!WHOLE.matcher(text).matches()) {
            return Optional.empty();
        }
        int point = text.indexOf('.');
        return Optional.of(Long.parseLong(point < 0 ? text : text.substring(0, point)));
    }

    private static Optional<AnswerValue> words(GivenValue value, String pointer, Faults faults) {
        String text = switch (value) {
            case GivenValue.Text given -> given.value().strip();
            case GivenValue.Whole given -> Long.toString(given.value());
            case GivenValue.Several ignored -> "";
            case GivenValue.Nothing ignored -> "";
            case GivenValue.Unusable ignored -> "";
        };
        if (text.isEmpty()) {
            faults.require(false, pointer, "not-a-text");
            return Optional.empty();
        }
        faults.allowText(text, AnswerRules.LONGEST_TEXT, pointer);
        return Optional.of(new AnswerValue.Words(text.replace("\u0000", "")));
    }

    private static Optional<AnswerValue> chosen(
            Question question, GivenValue value, int atMost, String pointer, Faults faults) {
        Optional<GivenValue.Several> several = switch (value) {
            case GivenValue.Several given -> Optional.of(given);
            case GivenValue.Text given -> Optional.of(new GivenValue.Several(List.of(given.value()), Optional.empty()));
            case GivenValue.Whole given ->
                Optional.of(new GivenValue.Several(List.of(Long.toString(given.value())), Optional.empty()));
            case GivenValue.Nothing ignored -> Optional.empty();
            case GivenValue.Unusable ignored -> Optional.empty();
        };
        if (several.isEmpty()) {
            faults.require(false, pointer, "not-a-choice");
            return Optional.empty();
        }
        List<String> codes = several.get().codes();
        for (String code : codes) {
            boolean known = question.choices().stream().anyMatch(c -> c.code().equals(code));
            faults.require(known, pointer, "unknown-choice", code);
        }
        faults.require(new HashSet<>(codes).size() == codes.size(), pointer, "choice-twice");
        faults.require(codes.size() <= atMost, pointer, "too-many-choices", atMost);
        several.get().other().ifPresent(words -> {
            boolean takesText = question.choices().stream().anyMatch(c -> c.other() && codes.contains(c.code()));
            faults.require(takesText, pointer, "choice-takes-no-text");
            faults.allowText(words, LONGEST_OTHER, pointer);
        });
        return Optional.of(new AnswerValue.Chosen(codes, several.get().other()));
    }
}
