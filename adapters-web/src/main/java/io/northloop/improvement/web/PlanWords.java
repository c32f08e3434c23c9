package io.northloop.improvement.web;

import static java.util.stream.Collectors.joining;

import io.northloop.organisation.OrganisationDirectory;
import io.northloop.organisation.UnitRef;
import io.northloop.organisation.UnitView;
import io.northloop.shared.Ref;
import io.northloop.shared.web.Formats;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Words about plans in the reader's language; templates ask it as {@code @planWords}. */
@Component("planWords")
class PlanWords {

    private static final Pattern IN_ROW = Pattern.compile("/(tasks|evidence)/(\\d{1,3})(?:/(\\w+).*)?");

    private final OrganisationDirectory organisation;
    private final MessageSource messages;
    private final Formats formats;

    PlanWords(OrganisationDirectory organisation, MessageSource messages, Formats formats) {
        this.organisation = organisation;
        this.messages = messages;
        this.formats = formats;
    }

    /** Name of a known measure; what else is measured is in the writer's words already. */
    public String measure(String measure) {
        return text("improvement.measure." + measure, measure);
    }

    /** A value of the measure as it is written: NPS with its sign, shares in per cent. */
    public String value(String measure, @Nullable BigDecimal value) {
        if (value == null) {
            return formats.number(null, 0);
        }
        int decimals = Math.max(value.stripTrailingZeros().scale(), 0);
        return switch (measure) {
            case "NPS" -> formats.signed(value, decimals);
            case "RESPONSE_RATE", "CONTACT_WITHIN_24_HOURS" -> formats.percent(value.movePointLeft(2), decimals);
            default -> formats.number(value, decimals);
        };
    }

    /**
     * How a point of a plan is called where two versions of it are laid side by side.
     *
     * @param titles of tasks by id
     */
    public String point(String point, Map<String, String> titles) {
        int end = point.indexOf('/');
        String head = end < 0 ? point : point.substring(0, end);
        if (!titles.containsKey(head)) {
            return field("/" + point);
        }
        String task = text("improvement.plan.task-title", head) + " “" + titles.get(head) + "”";
        return end < 0 ? task : task + " · " + part("tasks", point.substring(end + 1));
    }

    /**
     * What stands at a point, as people read it.
     *
     * @param names of people by reference
     */
    public String said(String point, @Nullable String said, Map<String, String> names, Map<String, String> titles) {
        if (said == null || said.isBlank()) {
            return "–";
        }
        return switch (point.substring(point.indexOf('/') + 1)) {
            case "metric" -> measure(said);
            case "ownerRef", "assigneeRef" -> names.getOrDefault(said, said);
            case "by", "startsOn", "dueOn" ->
                TypedValues.readDay(said).map(formats::day).orElse(said);
            case PlanForm.UNITS ->
                Arrays.stream(said.split(" ", -1)).map(this::unit).collect(joining(", "));
            case PlanPoints.EVIDENCE -> said.lines().map(this::proof).collect(joining("\n"));
            case TaskRows.WAITS ->
                Arrays.stream(said.split(" ", -1))
                        .map(name -> titles.getOrDefault(name, name))
                        .collect(joining(", "));
            default -> said;
        };
    }

    private String unit(String ref) {
        return Ref.fits(ref)
                ? organisation.unit(new UnitRef(ref)).map(UnitView::name).orElse(ref)
                : ref;
    }

    private String proof(String line) {
        String[] parts = line.split("\t", -1);
        return text("improvement.evidence." + parts[0], parts[0])
                + Arrays.stream(parts)
                        .skip(1)
                        .filter(it -> !it.isBlank())
                        .map(it -> " · " + it)
                        .collect(joining());
    }

    /**
     * What {@code /title}, {@code /evidence/0/note} or {@code /tasks/1/dueOn} is called; the pointer where it has no
     * name.
     */
    public String field(String pointer) {
        Matcher row = IN_ROW.matcher(pointer);
        if (!row.matches()) {
            return text(
                    "improvement.plan.field." + pointer.replaceFirst("^/", "").replaceFirst("/.*", ""), pointer);
        }
        int number = Integer.parseInt(row.group(2)) + 1;
        String name = row.group(1).equals("tasks")
                ? text("improvement.plan.task-number", pointer, number)
                : text("improvement.plan.evidence-number", pointer, number);
        String part = row.group(3);
        return part == null ? name : name + " · " + part(row.group(1), part);
    }

    private String part(String of, String part) {
        return of.equals("tasks") && part.equals("title")
                ? text("improvement.plan.task-title", part)
                : text("improvement.plan.field." + part, part);
    }

    private String text(String key, String otherwise, Object... arguments) {
        return String.valueOf(messages.getMessage(key, arguments, otherwise, LocaleContextHolder.getLocale()));
    }
}
