package io.northloop.response.model;

import io.northloop.survey.PublishedSurvey;
import io.northloop.survey.Question;
import io.northloop.survey.QuestionType;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Guesses from the names of columns what they hold, in English and Chinese; a person looks at the guess before it
 * counts.
 */
public final class MappingGuess {

    private static final Map<String, List<String>> WORDS = words();

    private MappingGuess() {}

    /** Header → field or question code, for the headers that say something; no target twice. */
    public static Map<String, String> of(List<String> headers, PublishedSurvey survey) {
        Map<String, String> guess = new LinkedHashMap<>();
        Set<String> taken = new HashSet<>();
        for (String header : headers) {
            target(header, survey).filter(taken::add).ifPresent(target -> guess.put(header, target));
        }
        return guess;
    }

    private static Optional<String> target(String header, PublishedSurvey survey) {
        String plain = plain(header);
        Optional<String> exact = survey.questions().stream()
                .map(Question::code)
                .filter(code -> plain(code).equals(plain))
                .findFirst();
        if (exact.isPresent()) {
            return exact;
        }
        for (Map.Entry<String, List<String>> entry : WORDS.entrySet()) {
            if (entry.getValue().stream().anyMatch(word -> says(plain, word))) {
                return entry.getKey().equals("score")
                        ? score(survey)
                        : Optional.of(entry.getKey())
                                .filter(target -> ImportField.of(target).isPresent()
                                        || survey.question(target).isPresent());
            }
        }
        return Optional.empty();
    }

    private static Optional<String> score(PublishedSurvey survey) {
        return survey.questions().stream()
                .filter(question -> question.type() == QuestionType.RECOMMEND)
                .map(Question::code)
                .findFirst();
    }

    /** Chinese words stand within others; English ones stand for themselves or are joined by an underscore. */
    private static boolean says(String header, String word) {
        return word.charAt(0) > '\u2E80'
                ? header.contains(word)
                : header.equals(word) || (word.length() > 3 && (header.startsWith(word) || header.endsWith(word)));
    }

    private static String plain(String header) {
        return header.toLowerCase(Locale.ROOT).replaceAll("[\\s_.\\-]+", "");
    }

    private static Map<String, List<String>> words() {
        Map<String, List<String>> words = new LinkedHashMap<>();
        words.put("reason", List.of("reason", "comment", "verbatim", "原因", "理由", "评论"));
        words.put("suggestion", List.of("suggestion", "improvement", "建议", "意见"));
        words.put("score", List.of("recommend", "nps", "score", "ltr", "推荐", "评分", "打分", "分数", "得分"));
        words.put(ImportField.WEIGHT.code(), List.of("weight", "权重"));
        words.put(
                ImportField.ANSWERED_AT.code(), List.of("answeredat", "date", "day", "time", "timestamp", "日期", "时间"));
        words.put(
                ImportField.UNIT.code(),
                List.of("unitref", "centre", "center", "unit", "branch", "store", "area", "服务中心", "门店", "网点", "中心"));
        words.put(ImportField.CUSTOMER.code(), List.of("customerref", "customer", "customerid", "客户"));
        words.put(ImportField.ADVISER.code(), List.of("adviserref", "adviser", "advisor", "顾问"));
        words.put(ImportField.TOUCHPOINT.code(), List.of("touchpoint", "触点"));
        words.put(ImportField.LOCALE.code(), List.of("locale", "language", "语言"));
        words.put(ImportField.ID.code(), List.of("id", "responseid", "respnum", "编号"));
        return words;
    }
}
