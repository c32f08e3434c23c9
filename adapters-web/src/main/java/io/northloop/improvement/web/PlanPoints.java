package io.northloop.improvement.web;

import io.northloop.shared.LineBreaks;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * What a form says, point by point, so that two of them can be laid side by side: by the name of the field, of a task
 * that is kept already by its id and the name of the field. Tasks that are not kept yet are nobody else's concern.
 */
final class PlanPoints {

    static final String EVIDENCE = "evidence";

    /** Fields of a task that can differ. */
    static final List<String> OF_A_TASK =
            List.of("title", "assigneeRef", "startsOn", "dueOn", "doneCriteria", TaskRows.WAITS);

    private static final String BETWEEN = "/";

    private PlanPoints() {}

    static String point(String task, String field) {
        return task + BETWEEN + field;
    }

    /** In the order of the form. Breaks between lines count the same however a browser sends them. */
    static Map<String, String> of(PlanForm form) {
        Map<String, String> points = new LinkedHashMap<>();
        PlanForm.FIELDS.forEach(field -> points.put(field, said(form.fields().get(field))));
        points.put(PlanForm.UNITS, form.units().stream().sorted().collect(Collectors.joining(" ")));
        points.put(
                EVIDENCE,
                form.evidence().stream()
                        .map(row -> Stream.of("kind", "ref", "note")
                                .map(field -> said(row.get(field)).replaceAll("\\s+", " "))
                                .collect(Collectors.joining("\t")))
                        .collect(Collectors.joining("\n")));
        TaskRows rows = new TaskRows(form.tasks(), List.of());
        for (int i = 0; i < form.tasks().size(); i++) {
            Map<String, String> row = form.tasks().get(i);
            String id = row.getOrDefault(TaskRows.ID, "");
            if (!id.isBlank()) {
                int place = i;
                OF_A_TASK.forEach(field -> points.put(
                        point(id, field),
                        field.equals(TaskRows.WAITS) ? rows.waitsByName(place) : said(row.get(field))));
            }
        }
        return points;
    }

    private static String said(@Nullable String text) {
        return text == null ? "" : LineBreaks.plain(text).strip();
    }

    /** The points in short, as a form carries them to tell later who changed what. */
    static String marks(PlanForm form) {
        return of(form).entrySet().stream()
                .map(point -> point.getKey() + "=" + mark(point.getValue()))
                .collect(Collectors.joining(" "));
    }

    /** What {@link #marks} wrote. */
    static Map<String, String> read(String marks) {
        Map<String, String> read = new HashMap<>();
        for (String mark : marks.split(" ", -1)) {
            int at = mark.lastIndexOf('=');
            if (at > 0) {
                read.put(mark.substring(0, at), mark.substring(at + 1));
            }
        }
        return read;
    }

    static String mark(String value) {
        CRC32 sum = new CRC32();
        sum.update(value.getBytes(StandardCharsets.UTF_8));
        return Long.toHexString(sum.getValue());
    }
}
