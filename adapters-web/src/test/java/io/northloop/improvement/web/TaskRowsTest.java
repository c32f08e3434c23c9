package io.northloop.improvement.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.northloop.improvement.application.PlanDraft;
import io.northloop.shared.Fault;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TaskRowsTest {

    private static final List<Map<String, String>> ROWS = List.of(
            Map.of("title", "Hire"),
            Map.of("id", "tsk_2", "ref", "known", "title", "Train", "dependsOn", "1"),
            Map.of("title", "Open", "dependsOn", "2、1, 9 soon"));

    @Test
    void numbers_become_names_and_new_tasks_get_names_that_nothing_has() {
        List<PlanDraft.Task> drafts = new TaskRows(ROWS, List.of("known", "task-1")).drafts();
        assertThat(drafts).extracting(PlanDraft.Task::id).containsExactly(null, "tsk_2", null);
        assertThat(drafts).extracting(PlanDraft.Task::ref).containsExactly("task-2", "known", "task-3");
        assertThat(drafts.get(1).dependsOn()).containsExactly("task-2");
        // What is the number of no task stays as it was typed, to be told so.
        assertThat(drafts.get(2).dependsOn()).containsExactly("tsk_2", "task-2", "9", "soon");
    }

    @Test
    void a_row_that_goes_takes_its_number_along_and_those_behind_it_move_up() {
        List<Map<String, String>> left = new TaskRows(ROWS, List.of()).without(0);
        assertThat(left).extracting(row -> row.get("title")).containsExactly("Train", "Open");
        assertThat(left).extracting(row -> row.get("dependsOn")).containsExactly("", "1, 8, soon");
    }

    @Test
    void faults_stand_at_fields_of_the_form_and_call_tasks_as_people_do() {
        TaskRows rows = new TaskRows(ROWS, List.of());
        assertThat(rows.atField(Fault.at("/tasks/2/dependsOn/0", "task-starts-too-early", "tsk_2", "2026-11-20")))
                .isEqualTo(Fault.at("/tasks/2/dependsOn", "task-starts-too-early", "2 · Train", "2026-11-20"));
        assertThat(rows.atField(Fault.at("/tasks/1/id", "task-unknown", "tsk_9"))
                        .pointer())
                .isEqualTo("/tasks/1/title");
        assertThat(rows.atField(Fault.at("/unitRefs/3", "unknown-unit", "x")).pointer())
                .isEqualTo("/unitRefs");
    }
}
