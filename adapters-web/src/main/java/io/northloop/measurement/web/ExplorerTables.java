package io.northloop.measurement.web;

import io.northloop.customer.RecommendScore;
import io.northloop.measurement.Interval;
import io.northloop.measurement.NpsComparison;
import io.northloop.measurement.NpsDecomposition;
import io.northloop.measurement.NpsFigure;
import io.northloop.measurement.NpsItem;
import io.northloop.measurement.ScoreCounts;
import io.northloop.measurement.application.EverybodyAsked;
import io.northloop.shared.web.Sentences;
import io.northloop.shared.web.TableFile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The tables of the explorer as files. */
@Component
final class ExplorerTables {

    /** Of {@link #cells(NpsFigure)}. */
    private static final List<String> FIGURE =
            List.of("answers", "promoters", "passives", "detractors", "nps", "margin", "low", "high");

    private final Sentences sentences;

    ExplorerTables(Sentences sentences) {
        this.sentences = sentences;
    }

    /**
     * @param groupKey of the heading of the first column
     * @param weighted whether a column says how many answers the weights leave
     */
    TableFile figures(String file, String groupKey, List<NpsView> rows, boolean weighted) {
        List<String> keys = new ArrayList<>(FIGURE);
        keys.addAll(List.of("level", "invited", "rate", "feedback-rate"));
        if (weighted) {
            keys.add("weights.effective");
        }
        return new TableFile(
                file,
                header(sentences.text(groupKey), keys.stream()),
                rows.stream().map(row -> cells(row, weighted)).toList());
    }

    private List<@Nullable Object> cells(NpsView row, boolean weighted) {
        NpsFigure.Weights weights = row.figure().weights();
        NpsItem.Response response = row.response();
        String level = row.levelKey();
        List<@Nullable Object> cells = begun(row.name());
        cells.addAll(cells(row.figure()));
        cells.add(level == null ? null : sentences.text(level));
        cells.add(response == null ? null : response.invited());
        cells.add(response == null ? null : response.rate());
        cells.add(response == null ? null : response.feedbackRate());
        if (weighted) {
            cells.add(weights == null ? null : weights.effectiveN());
        }
        return cells;
    }

    private static List<@Nullable Object> cells(NpsFigure figure) {
        List<@Nullable Object> cells = begun(figure.n());
        cells.add(figure.promoters());
        cells.add(figure.passives());
        cells.add(figure.detractors());
        cells.add(figure.npsRounded());
        cells.add(figure.marginOfError());
        cells.addAll(ends(figure.interval()));
        return cells;
    }

    private static List<@Nullable Object> ends(@Nullable Interval interval) {
        return interval == null ? Arrays.asList(null, null) : Arrays.asList(interval.low(), interval.high());
    }

    private static List<@Nullable Object> begun(@Nullable Object first) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(first);
        return cells;
    }

    /** How many gave each score; empty where the counts may not be shown, or nobody answered. */
    Optional<TableFile> scores(NpsFigure figure) {
        ScoreCounts scores = figure.scores();
        Long n = figure.n();
        if (scores == null || n == null || n == 0) {
            return Optional.empty();
        }
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (int score = 0; score < scores.counts().size(); score++) {
            long count = scores.counts().get(score);
            rows.add(Arrays.asList(score, category(score), count, (double) count / n));
        }
        return Optional.of(new TableFile(
                "nps-scores",
                header(text("score"), Stream.of("category", "answers", "everybody.answered-share")),
                rows));
    }

    private String category(int score) {
        return sentences.text(
                "shared.category." + new RecommendScore(score).category().name().toLowerCase(Locale.ROOT));
    }

    /** What is looked at and what lies between, and what it is beside; empty where the two cannot be compared. */
    Optional<TableFile> comparison(Explorer.Beside beside) {
        NpsComparison comparison = beside.comparison();
        if (comparison.difference() == null) {
            return Optional.empty();
        }
        List<@Nullable Object> here = side(text("comparison.here"), comparison.a());
        here.add(comparison.difference());
        here.addAll(ends(comparison.interval()));
        here.add(NpsComparisonJson.finite(comparison.z()));
        here.add(comparison.pValue());
        List<@Nullable Object> there = side(beside.other(), comparison.b());
        there.addAll(Collections.nCopies(here.size() - there.size(), null));
        return Optional.of(new TableFile(
                "nps-comparison",
                header(
                        text("compared"),
                        Stream.of(
                                "answers",
                                "nps",
                                "low",
                                "high",
                                "difference",
                                "difference-low",
                                "difference-high",
                                "z",
                                "p")),
                List.of(here, there)));
    }

    private static List<@Nullable Object> side(String name, NpsFigure figure) {
        List<@Nullable Object> cells = begun(name);
        cells.add(figure.n());
        cells.add(figure.npsRounded());
        cells.addAll(ends(figure.interval()));
        return cells;
    }

    /** @param names of the groups, by value */
    TableFile strata(EverybodyAsked.Weighted weighted, Map<String, String> names) {
        String by = weighted.by().code();
        Stream<String> shares = Stream.of("invited", "everybody.asked-share", "everybody.answered-share");
        return new TableFile(
                "asked-by-" + by,
                header(text("by." + by), Stream.concat(shares, FIGURE.stream())),
                weighted.strata().stream()
                        .map(stratum -> {
                            List<@Nullable Object> cells = begun(name(stratum.group(), "everybody.small", names));
                            cells.add(stratum.invited());
                            cells.add(stratum.askedShare());
                            cells.add(stratum.answeredShare());
                            cells.addAll(cells(stratum.figure()));
                            return cells;
                        })
                        .toList());
    }

    /** @param names of the groups, by value */
    TableFile change(NpsDecomposition change, Map<String, String> names) {
        String by = change.by().code();
        return new TableFile(
                "change-by-" + by,
                header(
                        text("by." + by),
                        Stream.of(
                                "answers-before",
                                "answers-after",
                                "nps-before",
                                "nps-after",
                                "share-before",
                                "share-after",
                                "decomposition.rate",
                                "decomposition.mix",
                                "decomposition.together")),
                change.rows().stream().map(row -> cells(row, names)).toList());
    }

    private List<@Nullable Object> cells(NpsDecomposition.Row row, Map<String, String> names) {
        return Arrays.asList(
                name(row.group(), "decomposition.small", names),
                row.before().n(),
                row.after().n(),
                row.before().npsRounded(),
                row.after().npsRounded(),
                row.shareBefore(),
                row.shareAfter(),
                row.rate(),
                row.mix(),
                row.together());
    }

    private String name(@Nullable String group, String small, Map<String, String> names) {
        if (group == null) {
            return text(small);
        }
        return group.isEmpty() ? text("by.none") : names.getOrDefault(group, group);
    }

    private List<String> header(String first, Stream<String> keys) {
        return Stream.concat(Stream.of(first), keys.map(this::text)).toList();
    }

    private String text(String key) {
        return sentences.text("measurement." + key);
    }
}
