package io.northloop.improvement.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.util.MultiValueMap;

/**
 * A button by which a row of the form of a plan comes or goes; nothing is saved by it.
 *
 * @param adds whether one comes
 * @param rows {@code task} or {@code evidence}
 * @param row the one that goes, from 0
 */
record RowButton(boolean adds, String rows, int row) {

    /** Name under which forms send which button was pressed. */
    static final String NAME = "do";

    private static final Pattern ADD = Pattern.compile("add-(task|evidence)");
    private static final Pattern REMOVE = Pattern.compile("remove-(task|evidence)-(\\d{1,3})");

    static Optional<RowButton> pressed(MultiValueMap<String, String> sent) {
        String pressed = Optional.ofNullable(sent.getFirst(NAME)).orElse("");
        Matcher add = ADD.matcher(pressed);
        Matcher remove = REMOVE.matcher(pressed);
        if (add.matches()) {
            return Optional.of(new RowButton(true, add.group(1), 0));
        }
        return remove.matches()
                ? Optional.of(new RowButton(false, remove.group(1), Integer.parseInt(remove.group(2))))
                : Optional.empty();
    }

    PlanForm press(PlanForm form) {
        if (rows.equals("evidence")) {
            return adds ? form.withEvidence(Map.of()) : form.withoutEvidence(row);
        }
        if (!adds) {
            return form.withTasks(new TaskRows(form.tasks(), List.of()).without(row));
        }
        List<Map<String, String>> tasks = new ArrayList<>(form.tasks());
        tasks.add(Map.of());
        return form.withTasks(tasks);
    }

    /** Field in which one goes on writing: the first of the new row; none after a row has gone. */
    Optional<String> focus(PlanForm pressed) {
        if (!adds) {
            return Optional.empty();
        }
        return Optional.of(
                rows.equals("evidence")
                        ? "evidence/" + (pressed.evidence().size() - 1) + "/kind"
                        : "tasks/" + (pressed.tasks().size() - 1) + "/title");
    }
}
