package io.northloop.measurement.application;

import io.northloop.measurement.Grouping;
import io.northloop.measurement.ScoreCounts;
import io.northloop.measurement.SegmentMembership;
import io.northloop.measurement.model.Tally;
import io.northloop.measurement.port.Tallies;
import io.northloop.survey.SurveyKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Answers in memory, counted one by one. */
final class CountedAnswers implements Tallies {

    private record Answer(String unit, LocalDate day, String touchpoint, SurveyKind kind, String survey, int score) {}

    private final List<Answer> answers = new ArrayList<>();
    private final List<SegmentMembership> members = new ArrayList<>();
    private int questions;

    /** So many answers of one unit, day and touchpoint, all with the same score. */
    CountedAnswers with(int times, String unit, String day, String touchpoint, int score) {
        return with(times, unit, day, touchpoint, SurveyKind.TRANSACTIONAL, "standard", score);
    }

    CountedAnswers with(
            int times, String unit, String day, String touchpoint, SurveyKind kind, String survey, int score) {
        answers.addAll(
                Collections.nCopies(times, new Answer(unit, LocalDate.parse(day), touchpoint, kind, survey, score)));
        return this;
    }

    /** How many were put so far. */
    int questions() {
        return questions;
    }

    /** Whose answers were asked for; what is asked makes no difference to what is counted here. */
    List<SegmentMembership> members() {
        return members;
    }

    @Override
    public List<Counted> count(Question question) {
        questions++;
        question.members().ifPresent(members::add);
        Map<List<String>, Tally> groups = new HashMap<>();
        for (Answer answer : answers) {
            if (matches(answer, question)) {
                List<String> group = question.groupBy().stream()
                        .map(grouping -> value(answer, grouping))
                        .toList();
                groups.merge(group, one(answer.score()), Tally::plus);
            }
        }
        return groups.entrySet().stream()
                .map(group -> new Counted(group.getKey(), group.getValue()))
                .toList();
    }

    private static boolean matches(Answer answer, Question question) {
        return question.units()
                        .map(units -> units.stream().anyMatch(u -> u.value().equals(answer.unit())))
                        .orElse(true)
                && question.kind().map(answer.kind()::equals).orElse(true)
                && question.survey().map(s -> s.value().equals(answer.survey())).orElse(true)
                && question.programme().isEmpty()
                && question.touchpoint().map(answer.touchpoint()::equals).orElse(true)
                && question.from().map(day -> !answer.day().isBefore(day)).orElse(true)
                && question.to().map(day -> !answer.day().isAfter(day)).orElse(true);
    }

    private static String value(Answer answer, Grouping grouping) {
        return switch (grouping) {
            case UNIT -> answer.unit();
            case MONTH -> answer.day().toString().substring(0, 7);
            case TOUCHPOINT -> answer.touchpoint();
            case SURVEY -> answer.survey();
            case DAY -> answer.day().toString();
            case REGION, WEEK, QUARTER, ADVISER, PROGRAMME, SEGMENT ->
                throw new IllegalArgumentException(grouping.code());
        };
    }

    private static Tally one(int score) {
        List<Long> counts = new ArrayList<>(Collections.nCopies(11, 0L));
        counts.set(score, 1L);
        return new Tally(new ScoreCounts(counts), Optional.empty());
    }
}
