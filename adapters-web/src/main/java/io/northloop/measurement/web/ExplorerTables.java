package io.northloop.measurement.web;

import io.northloop.measurement.Interval;
import io.northloop.measurement.NpsDecomposition;
import io.northloop.measurement.NpsFigure;
import io.northloop.measurement.NpsItem;
import io.northloop.shared.web.TableFile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The tables of the explorer as files. */
@Component
final class ExplorerTables {

    private final MessageSource messages;

    ExplorerTables(MessageSource messages) {
        this.messages = messages;
    }

    /** @param group heading of the first column */
    TableFile figures(String file, String group, List<NpsView> rows, Locale locale) {
        return new TableFile(
                file,
                header(
                        group,
                        locale,
                        "answers",
                        "promoters",
                        "passives",
                        "detractors",
                        "nps",
                        "low",
                        "high",
                        "level",
                        "invited",
                        "rate",
                        "feedback-rate"),
                rows.stream().map(row -> cells(row, locale)).toList());
    }

    private List<@Nullable Object> cells(NpsView row, Locale locale) {
        NpsFigure figure = row.figure();
        Interval interval = figure.interval();
        NpsItem.Response response = row.response();
        String level = row.levelKey();
        return Arrays.asList(
                row.name(),
                figure.n(),
                figure.promoters(),
                figure.passives(),
                figure.detractors(),
                figure.npsRounded(),
                interval == null ? null : interval.low(),
                interval == null ? null : interval.high(),
                level == null ? null : messages.getMessage(level, null, locale),
                response == null ? null : response.invited(),
                response == null ? null : response.rate(),
                response == null ? null : response.feedbackRate());
    }

    /** @param names of the groups, by value */
    TableFile change(NpsDecomposition change, Map<String, String> names, Locale locale) {
        String by = change.by().code();
        return new TableFile(
                "change-by-" + by,
                header(
                        text("by." + by, locale),
                        locale,
                        "answers-before",
                        "answers-after",
                        "nps-before",
                        "nps-after",
                        "share-before",
                        "share-after",
                        "decomposition.rate",
                        "decomposition.mix",
                        "decomposition.together"),
                change.rows().stream().map(row -> cells(row, names, locale)).toList());
    }

    private List<@Nullable Object> cells(NpsDecomposition.Row row, Map<String, String> names, Locale locale) {
        return Arrays.asList(
                name(row.group(), names, locale),
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

    private String name(@Nullable String group, Map<String, String> names, Locale locale) {
        if (group == null) {
            return text("decomposition.small", locale);
        }
        return group.isEmpty() ? text("by.none", locale) : names.getOrDefault(group, group);
    }

    private List<String> header(String first, Locale locale, String... keys) {
        List<String> header = new ArrayList<>(List.of(first));
        Stream.of(keys).map(key -> text(key, locale)).forEach(header::add);
        return header;
    }

    private String text(String key, Locale locale) {
        return messages.getMessage("measurement." + key, null, locale);
    }
}
