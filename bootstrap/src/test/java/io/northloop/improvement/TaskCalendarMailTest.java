package io.northloop.improvement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.northloop.improvement.application.EditPlan;
import io.northloop.improvement.application.HandOnTask;
import io.northloop.improvement.application.ImprovementQueries;
import io.northloop.improvement.application.PlanDraft;
import io.northloop.improvement.application.PlanStepRequest;
import io.northloop.improvement.application.RejectTask;
import io.northloop.improvement.application.TaskStepRequest;
import io.northloop.organisation.Editor;
import io.northloop.organisation.PersonRef;
import io.northloop.organisation.Posts;
import io.northloop.organisation.UnitScope;
import io.northloop.organisation.application.NoteAbsence;
import io.northloop.organisation.application.PersonDraft;
import io.northloop.organisation.application.PutPerson;
import io.northloop.shared.bootstrap.NorthloopTest;
import io.northloop.shared.bootstrap.TestAgenda;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The entry of a task in somebody's calendar, read from the mails that arrived: one entry, its changes numbered. */
@NorthloopTest
class TaskCalendarMailTest {

    private static final Editor EDITOR = new Editor("test", new UnitScope.Everything());

    private final TestPlans plans;
    private final TaskMail mail;
    private final EditPlan edit;
    private final HandOnTask handOn;
    private final RejectTask reject;
    private final NoteAbsence noteAbsence;
    private final PutPerson putPerson;
    private final ImprovementQueries queries;
    private final TestAgenda agenda;

    @Autowired
    TaskCalendarMailTest(
            TestPlans plans,
            TaskMail mail,
            EditPlan edit,
            HandOnTask handOn,
            RejectTask reject,
            NoteAbsence noteAbsence,
            PutPerson putPerson,
            ImprovementQueries queries,
            TestAgenda agenda) {
        this.plans = plans;
        this.mail = mail;
        this.edit = edit;
        this.handOn = handOn;
        this.reject = reject;
        this.noteAbsence = noteAbsence;
        this.putPerson = putPerson;
        this.queries = queries;
        this.agenda = agenda;
    }

    @Test
    void the_entry_is_made_changed_and_taken_back_under_one_name_with_rising_numbers() {
        plans.region("ics-a");
        LocalDate today = plans.today();
        PlanId plan = plans.approved("ics-a", task("ics-a-regional", "Second line", today.plusDays(10)));
        TaskId task = plans.taskOf(plan, "first");
        assertTold(task, "REQUEST 0 CONFIRMED mailto:ics-a-regional@staff.example");
        TaskMail.Entry first = mail.entries(task).getFirst();
        assertThat(first.to()).isEqualTo("ics-a-regional@staff.example");
        assertThat(first.uid()).startsWith(task + "@");
        assertThat(first.organizer())
                .startsWith("mailto:")
                .endsWith(first.uid().substring(first.uid().indexOf('@')));
        assertThat(first.summary()).isEqualTo("Second line");
        assertThat(first.start()).isEqualTo(basic(today));
        assertThat(first.end()).as("the day after the last").isEqualTo(basic(today.plusDays(11)));

        editTo("ics-a", plan, task("ics-a-regional", "Second line", today.plusDays(14)));
        editTo("ics-a", plan, task("ics-a-regional", "Second line at the desk", today.plusDays(14)));
        assertTold(
                task,
                "REQUEST 0 CONFIRMED mailto:ics-a-regional@staff.example",
                "REQUEST 1 CONFIRMED mailto:ics-a-regional@staff.example",
                "REQUEST 2 CONFIRMED mailto:ics-a-regional@staff.example");
        assertThat(mail.entries(task).get(1).end()).isEqualTo(basic(today.plusDays(15)));
        assertThat(mail.entries(task).get(2).summary()).isEqualTo("Second line at the desk");

        editTo("ics-a", plan, task("ics-a-regional", "Second line at the desk", today.plusDays(14)));
        assertThat(mail.entries(task))
                .as("nothing changed, nobody is written to")
                .hasSize(3);

        handOn.handOn(new HandOnTask.Command(TaskStepRequest.by(plans.regional("ics-a"), task), "ics-a-manager", null));
        reject.reject(new RejectTask.Command(TaskStepRequest.by(plans.manager("ics-a"), task), "no staff"));
        handOn.handOn(new HandOnTask.Command(
                TaskStepRequest.by(plans.hq("ics-a"), task), "ics-a-regional", "two people more"));
        reject.reject(new RejectTask.Command(TaskStepRequest.by(plans.hq("ics-a"), task), "not needed any more"));
        agenda.runDue();
        assertThat(mail.entries(task).subList(3, 8))
                .extracting(TaskMail.Entry::told)
                .containsExactly(
                        "CANCEL 3 CANCELLED mailto:ics-a-regional@staff.example",
                        "REQUEST 4 CONFIRMED mailto:ics-a-manager@staff.example",
                        "CANCEL 5 CANCELLED mailto:ics-a-manager@staff.example",
                        "REQUEST 6 CONFIRMED mailto:ics-a-regional@staff.example",
                        "CANCEL 7 CANCELLED mailto:ics-a-regional@staff.example");
        assertThat(mail.entries(task)).hasSize(8).allSatisfy(entry -> {
            assertThat(entry.uid()).isEqualTo(first.uid());
            assertThat(entry.organizer()).isEqualTo(first.organizer());
            assertThat(entry.attendee()).isEqualTo("mailto:" + entry.to());
        });
        assertThat(mail.keys(task)).doesNotHaveDuplicates();
    }

    @Test
    void an_edit_that_gives_the_task_to_somebody_else_moves_the_entry() {
        plans.region("ics-b");
        LocalDate dueOn = plans.today().plusDays(10);
        PlanId plan = plans.approved("ics-b", task("ics-b-regional", "Second line", dueOn));
        TaskId task = plans.taskOf(plan, "first");
        editTo("ics-b", plan, task("ics-b-manager", "Second line", dueOn.plusDays(2)));
        assertTold(
                task,
                "REQUEST 0 CONFIRMED mailto:ics-b-regional@staff.example",
                "CANCEL 1 CANCELLED mailto:ics-b-regional@staff.example",
                "REQUEST 2 CONFIRMED mailto:ics-b-manager@staff.example");
        assertThat(mail.entries(task).getLast().end()).isEqualTo(basic(dueOn.plusDays(3)));
    }

    @Test
    void whoever_stands_in_has_the_entry_until_the_assignee_is_back_and_it_changes() {
        plans.region("ics-c");
        plans.person("ics-c-deputy", Posts.CENTRE_MANAGER, "ics-c-centre", null);
        plans.person("ics-c-regional", Posts.REGIONAL_MANAGER, "ics-c-region", "ics-c-deputy");
        away("ics-c-regional", plans.today(), plans.today().plusDays(1));
        LocalDate dueOn = plans.today().plusDays(20);
        PlanId plan = plans.approved("ics-c", task("ics-c-regional", "Second line", dueOn));
        TaskId task = plans.taskOf(plan, "first");
        assertTold(task, "REQUEST 0 CONFIRMED mailto:ics-c-deputy@staff.example");
        away("ics-c-regional", null, null);
        editTo("ics-c", plan, task("ics-c-regional", "Second line", dueOn.plusDays(1)));
        assertTold(
                task,
                "REQUEST 0 CONFIRMED mailto:ics-c-deputy@staff.example",
                "CANCEL 1 CANCELLED mailto:ics-c-deputy@staff.example",
                "REQUEST 2 CONFIRMED mailto:ics-c-regional@staff.example");
    }

    @Test
    void whoever_is_told_in_place_of_an_assignee_without_deputy_gets_no_entry() {
        plans.region("ics-e");
        away("ics-e-manager", plans.today(), plans.today().plusDays(1));
        LocalDate dueOn = plans.today().plusDays(20);
        PlanId plan = plans.approved("ics-e", task("ics-e-manager", "Second line", dueOn));
        TaskId task = plans.taskOf(plan, "first");
        assertTold(task);
        away("ics-e-manager", null, null);
        editTo("ics-e", plan, task("ics-e-manager", "Second line", dueOn.plusDays(1)));
        assertTold(task, "REQUEST 0 CONFIRMED mailto:ics-e-manager@staff.example");
    }

    @Test
    void the_entry_of_somebody_who_left_moves_to_the_next_in_line() {
        plans.region("ics-d");
        PlanId plan = plans.approved(
                "ics-d", task("ics-d-manager", "Second line", plans.today().plusDays(20)));
        TaskId task = plans.taskOf(plan, "first");
        PersonDraft gone = new PersonDraft(
                "ics-d-manager",
                "Person ics-d-manager",
                "ics-d-manager@staff.example",
                null,
                "en",
                Posts.CENTRE_MANAGER,
                "ics-d-centre",
                null,
                false);
        putPerson.put(new PutPerson.Command(EDITOR, gone, Optional.empty()));
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            agenda.runDue();
            assertThat(mail.entries(task))
                    .extracting(TaskMail.Entry::told)
                    .containsExactly(
                            "REQUEST 0 CONFIRMED mailto:ics-d-manager@staff.example",
                            "CANCEL 1 CANCELLED mailto:ics-d-manager@staff.example",
                            "REQUEST 2 CONFIRMED mailto:ics-d-regional@staff.example");
        });
    }

    private void assertTold(TaskId task, String... told) {
        agenda.runDue();
        assertThat(mail.entries(task)).extracting(TaskMail.Entry::told).containsExactly(told);
    }

    private PlanDraft.Task task(String assignee, String title, LocalDate dueOn) {
        return new PlanDraft.Task(
                null, "first", title, assignee, plans.today(), dueOn, "No call waits three minutes", List.of());
    }

    private void editTo(String prefix, PlanId plan, PlanDraft.Task task) {
        PlanStepRequest seen = PlanStepRequest.seen(
                plans.hq(prefix), plan, queries.plan(plans.hq(prefix), plan).version());
        edit.edit(new EditPlan.Command(seen, plans.draft(prefix, List.of(task))));
        agenda.runDue();
    }

    private void away(String person, @Nullable LocalDate from, @Nullable LocalDate until) {
        noteAbsence.note(new NoteAbsence.Command(EDITOR, new PersonRef(person), from, until));
    }

    private static String basic(LocalDate day) {
        return day.format(DateTimeFormatter.BASIC_ISO_DATE);
    }
}
