package io.northloop.survey.model;

import io.northloop.survey.Question;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What two versions of a survey differ in. */
public final class DefinitionDiff {

    private final List<Line> lines = new ArrayList<>();

    private DefinitionDiff() {}

    /** What a line is about. The first three are of the whole survey, the others of one question. */
    public enum Aspect {
        TITLES,
        LANGUAGES,
        CSI_MODEL,
        ADDED,
        REMOVED,
        MOVED,
        TYPE,
        REQUIRED,
        TEXTS,
        TEXTS_BY_CATEGORY,
        CHOICES,
        ASKED_WHEN
    }

    /**
     * One difference.
     *
     * @param before the question in the older version; empty for one that was added, and for the whole survey
     * @param after the question in the newer version; empty for one that was removed, and for the whole survey
     */
    public record Line(Aspect aspect, Optional<Question> before, Optional<Question> after) {}

    /** In the order of the newer version, removed questions last; empty when both ask the same. */
    public static List<Line> between(SurveyDefinition older, SurveyDefinition newer) {
        DefinitionDiff diff = new DefinitionDiff();
        diff.whole(Aspect.TITLES, older, newer, SurveyDefinition::titles);
        diff.whole(Aspect.LANGUAGES, older, newer, SurveyDefinition::languages);
        diff.whole(Aspect.CSI_MODEL, older, newer, SurveyDefinition::csiModel);
        diff.questions(byCode(older), byCode(newer));
        return List.copyOf(diff.lines);
    }

    private void whole(
            Aspect aspect, SurveyDefinition older, SurveyDefinition newer, Function<SurveyDefinition, Object> part) {
        if (!part.apply(older).equals(part.apply(newer))) {
            lines.add(new Line(aspect, Optional.empty(), Optional.empty()));
        }
    }

    private void questions(Map<String, Question> older, Map<String, Question> newer) {
        Set<String> moved = moved(older, newer);
        newer.forEach((code, after) -> {
            Question before = older.get(code);
            if (before == null) {
                lines.add(new Line(Aspect.ADDED, Optional.empty(), Optional.of(after)));
            } else {
                note(moved.contains(code), Aspect.MOVED, before, after);
                changes(before, after);
            }
        });
        older.forEach((code, before) -> {
            if (!newer.containsKey(code)) {
                lines.add(new Line(Aspect.REMOVED, Optional.of(before), Optional.empty()));
            }
        });
    }

    private void changes(Question before, Question after) {
        note(before.type() != after.type(), Aspect.TYPE, before, after);
        note(before.required() != after.required(), Aspect.REQUIRED, before, after);
        note(!before.texts().equals(after.texts()), Aspect.TEXTS, before, after);
        note(!before.textsByCategory().equals(after.textsByCategory()), Aspect.TEXTS_BY_CATEGORY, before, after);
        note(!before.choices().equals(after.choices()), Aspect.CHOICES, before, after);
        note(!before.askedWhen().equals(after.askedWhen()), Aspect.ASKED_WHEN, before, after);
    }

    private void note(boolean differs, Aspect aspect, Question before, Question after) {
        if (differs) {
            lines.add(new Line(aspect, Optional.of(before), Optional.of(after)));
        }
    }

    /** The fewest questions whose moving turns the order of the one into that of the other. */
    private static Set<String> moved(Map<String, Question> older, Map<String, Question> newer) {
        List<String> before = older.keySet().stream().filter(newer::containsKey).toList();
        List<String> after = newer.keySet().stream().filter(older::containsKey).toList();
        Set<String> moved = new HashSet<>(after);
        longestInBoth(before, after).forEach(moved::remove);
        return moved;
    }

    /** The longest common subsequence, by the usual table of lengths. */
    private static List<String> longestInBoth(List<String> a, List<String> b) {
        int[][] length = new int[a.size() + 1][b.size() + 1];
        for (int i = a.size() - 1; i >= 0; i--) {
            for (int j = b.size() - 1; j >= 0; j--) {
                length[i][j] = Objects.equals(a.get(i), b.get(j))
                        ? length[i + 1][j + 1] + 1
                        : Math.max(length[i + 1][j], length[i][j + 1]);
            }
        }
        List<String> common = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < a.size() && j < b.size()) {
            if (Objects.equals(a.get(i), b.get(j))) {
                common.add(a.get(i));
                i++;
                j++;
            } else if (length[i + 1][j] >= length[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
        return common;
    }

    /** A draft may have a code twice; the first one counts. */
    private static Map<String, Question> byCode(SurveyDefinition definition) {
        Map<String, Question> byCode = new LinkedHashMap<>();
        definition.questions().forEach(question -> byCode.putIfAbsent(question.code(), question));
        return byCode;
    }
}
