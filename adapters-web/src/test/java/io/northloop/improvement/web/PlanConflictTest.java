package io.northloop.improvement.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.northloop.improvement.web.PlanConflict.Difference;
import io.northloop.improvement.web.PlanConflict.Origin;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Two people edit the same plan: what the later one is asked, and what becomes of it. */
class PlanConflictTest {

    private static final Map<String, String> A = task("a", "Hire", "2026-11-06", "");
    private static final Map<String, String> B = task("b", "Train", "2026-11-20", "1");
    private static final PlanForm SEEN = form("Answer", "Less waiting", List.of(A, B));

    private static Map<String, String> task(String id, String title, String dueOn, String waits) {
        return Map.of(
                "id", id,
                "title", title,
                "assigneeRef", "li.na",
                "startsOn", "2026-11-02",
                "dueOn", dueOn,
                "doneCriteria", "Nobody waits",
                "dependsOn", waits);
    }

    private static PlanForm form(String title, String purpose, List<Map<String, String>> tasks) {
        return new PlanForm(Map.of("title", title, "purpose", purpose), List.of("east"), List.of(), tasks);
    }

    private static PlanConflict between(PlanForm mine, PlanForm theirs) {
        return new PlanConflict(mine, theirs, PlanPoints.read(PlanPoints.marks(SEEN)), false);
    }

    @Test
    void only_what_they_changed_is_asked_and_who_changed_it_is_told() {
        PlanConflict conflict = between(
                form("Mine", "My purpose", List.of(A, B)),
                form("Theirs", "Less waiting", List.of(task("a", "Hire", "2026-11-09", ""), B)));
        assertThat(conflict.differences())
                .containsExactly(
                        new Difference("title", "Theirs", "Mine", Origin.BOTH, true),
                        new Difference("a/dueOn", "2026-11-09", "2026-11-06", Origin.THEIRS, true));
    }

    @Test
    void the_same_change_on_both_sides_is_none_and_neither_is_a_line_break_of_a_browser() {
        assertThat(between(form("Both", "one\r\ntwo", List.of(A, B)), form("Both", "one\ntwo", List.of(A, B)))
                        .differences())
                .isEmpty();
    }

    @Test
    void a_task_that_waits_for_the_same_one_waits_for_the_same_whatever_its_number() {
        PlanForm turned = form("Answer", "Less waiting", List.of(task("b", "Train", "2026-11-20", "2"), A));
        assertThat(between(SEEN, turned).differences()).isEmpty();
    }

    @Test
    void tasks_that_came_or_went_are_asked_as_a_whole() {
        Map<String, String> c = task("c", "Open", "2026-11-27", "");
        PlanConflict conflict =
                between(form("Answer", "Less waiting", List.of(B)), form("Answer", "Less waiting", List.of(A, c)));
        assertThat(conflict.differences())
                .containsExactlyInAnyOrder(
                        new Difference("c", "Open", null, Origin.THEIRS, true),
                        new Difference("b", null, "Train", Origin.BOTH, true));
    }

    @Test
    void what_is_taken_is_theirs_and_all_else_stays_mine() {
        PlanForm theirs = form("Theirs", "Their purpose", List.of(task("a", "Hire", "2026-11-09", ""), B));
        PlanForm merged =
                between(form("Mine", "My purpose", List.of(A, B)), theirs).taking(Set.of("purpose", "a/dueOn"));
        assertThat(merged.fields()).containsEntry("title", "Mine").containsEntry("purpose", "Their purpose");
        assertThat(merged.tasks().getFirst())
                .containsEntry("dueOn", "2026-11-09")
                .containsEntry("title", "Hire");
    }

    @Test
    void numbers_follow_the_tasks_that_come_and_go() {
        Map<String, String> fresh = new HashMap<>(task("", "New", "2026-11-29", "2"));
        PlanForm mine = form("Answer", "Less waiting", List.of(A, B, fresh));
        Map<String, String> c = task("c", "Open", "2026-11-27", "1");
        PlanForm theirs = form("Answer", "Less waiting", List.of(task("b", "Train", "2026-11-20", ""), c));
        PlanForm merged = between(mine, theirs).taking(Set.of("a", "b/dependsOn", "c"));
        List<String> titles = new ArrayList<>();
        List<String> waits = new ArrayList<>();
        merged.tasks().forEach(row -> {
            titles.add(row.get("title"));
            waits.add(row.get("dependsOn"));
        });
        assertThat(titles).containsExactly("Train", "New", "Open");
        assertThat(waits).containsExactly("", "1", "1");
    }

    @Test
    void a_task_that_they_removed_and_i_keep_becomes_a_new_one() {
        PlanForm merged =
                between(SEEN, form("Answer", "Less waiting", List.of(A))).taking(Set.of());
        assertThat(merged.tasks()).hasSize(2);
        assertThat(merged.tasks().getLast()).containsEntry("title", "Train").doesNotContainKeys("id", "ref");
    }

    @Test
    void once_approved_what_the_plan_says_is_theirs_and_lost_edits_are_shown() {
        PlanForm theirs = form("Theirs", "Less waiting", List.of(A, B));
        PlanConflict conflict = new PlanConflict(
                form("Mine", "My purpose", List.of(A, B)), theirs, PlanPoints.read(PlanPoints.marks(SEEN)), true);
        assertThat(conflict.differences())
                .containsExactly(
                        new Difference("title", "Theirs", "Mine", Origin.BOTH, false),
                        new Difference("purpose", "Less waiting", "My purpose", Origin.BOTH, false));
        assertThat(conflict.taking(Set.of()).fields()).isEqualTo(theirs.fields());
    }

    @Test
    void a_task_that_i_left_out_of_a_plan_approved_meanwhile_stays_and_comes_back_with_what_is_taken() {
        PlanForm mine = form("Answer", "Less waiting", List.of(A));
        PlanConflict conflict = new PlanConflict(mine, SEEN, PlanPoints.read(PlanPoints.marks(SEEN)), true);
        assertThat(conflict.differences()).containsExactly(new Difference("b", "Train", null, Origin.BOTH, false));
        assertThat(conflict.taking(Set.of()).tasks()).containsExactly(A, B);
    }

    @Test
    void without_marks_nobody_is_said_to_have_changed_nothing() {
        PlanConflict conflict =
                new PlanConflict(form("Mine", "", List.of(A)), form("Theirs", "", List.of(A)), Map.of(), false);
        assertThat(conflict.differences())
                .containsExactly(new Difference("title", "Theirs", "Mine", Origin.BOTH, true));
    }
}
