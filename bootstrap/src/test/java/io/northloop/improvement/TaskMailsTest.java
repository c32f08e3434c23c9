package io.northloop.improvement;

import static org.assertj.core.api.Assertions.assertThat;

import io.northloop.improvement.application.ApprovePlan;
import io.northloop.improvement.application.DraftPlan;
import io.northloop.improvement.application.HandOnTask;
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
import io.northloop.organisation.application.PutUnit;
import io.northloop.organisation.application.UnitDraft;
import io.northloop.shared.bootstrap.NorthloopTest;
import io.northloop.shared.bootstrap.TestAgenda;
import io.northloop.shared.bootstrap.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Mail about tasks as it arrives at a real mail server: to whom, at which minute, and once. */
@NorthloopTest
class TaskMailsTest {

    private static final Editor EDITOR = new Editor("test", new UnitScope.Everything());
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    /** Comes before the desks of other tests. */
    private static final String DESK = "00-task-mails-desk";

    private final TestPlans plans;
    private final TaskMail mail;
    private final DraftPlan draftPlan;
    private final ApprovePlan approvePlan;
    private final HandOnTask handOn;
    private final RejectTask reject;
    private final PutUnit putUnit;
    private final PutPerson putPerson;
    private final NoteAbsence noteAbsence;
    private final TestAgenda agenda;
    private final TestClock clock;
    private final JavaMailSenderImpl mailSender;

    @Autowired
    TaskMailsTest(
            TestPlans plans,
            TaskMail mail,
            DraftPlan draftPlan,
            ApprovePlan approvePlan,
            HandOnTask handOn,
            RejectTask reject,
            PutUnit putUnit,
            PutPerson putPerson,
            NoteAbsence noteAbsence,
            TestAgenda agenda,
            TestClock clock,
            JavaMailSenderImpl mailSender) {
        this.plans = plans;
        this.mail = mail;
        this.draftPlan = draftPlan;
        this.approvePlan = approvePlan;
        this.handOn = handOn;
        this.reject = reject;
        this.putUnit = putUnit;
        this.putPerson = putPerson;
        this.noteAbsence = noteAbsence;
        this.agenda = agenda;
        this.clock = clock;
        this.mailSender = mailSender;
    }

    @BeforeEach
    void somebody_sits_at_the_desk() {
        desk(true);
    }

    @AfterEach
    void the_desk_is_left_to_other_tests() {
        desk(false);
    }

    @Test
    void a_task_left_alone_is_mailed_about_at_the_exact_minute_and_once_each_while_clocks_change() {
        plans.region("mails-a");
        UnitDraft newYork =
                new UnitDraft("mails-a-centre", "CENTRE", "New York", "mails-a-region", "America/New_York", true);
        putUnit.put(new PutUnit.Command(EDITOR, newYork, Optional.empty()));
        // On 1 November 2026 at 2 o'clock New York's clocks go back to 1.
        clock.set(Instant.parse("2026-10-26T13:00:00Z"));
        TaskId task = approved("mails-a", "mails-a-manager", LocalDate.of(2026, 11, 2));
        List<String> expected = new ArrayList<>(List.of("assigned mails-a-manager@staff.example"));
        agenda.runDue();
        assertThat(mail.about(task)).isEqualTo(expected);

        arrives(task, "2026-10-30T13:00:00Z", "reminder mails-a-manager@staff.example", expected);
        arrives(task, "2026-11-01T14:00:00Z", "reminder mails-a-manager@staff.example", expected);
        arrives(task, "2026-11-03T05:00:00Z", "overdue mails-a-manager@staff.example", expected);
        arrives(task, "2026-11-06T14:00:00Z", "escalated " + DESK + "@staff.example", expected);
        agenda.advance(Duration.ofDays(10));
        assertThat(mail.about(task)).isEqualTo(expected);
        assertThat(mail.subjects(task).subList(1, 4))
                .containsExactly(
                        "Due Nov 2, 2026: Left alone",
                        "Due Nov 2, 2026: Left alone",
                        "Overdue since the end of Nov 2, 2026: Left alone");
    }

    @Test
    void whoever_stands_in_is_mailed_while_the_assignee_is_away_and_the_desk_where_nobody_can_be() {
        plans.region("mails-b");
        plans.person("mails-b-deputy", Posts.CENTRE_MANAGER, "mails-b-centre", null);
        plans.person("mails-b-regional", Posts.REGIONAL_MANAGER, "mails-b-region", "mails-b-deputy");
        LocalDate dueOn = plans.today().plusDays(9);
        TaskId task = approved("mails-b", "mails-b-regional", dueOn);
        List<String> expected = new ArrayList<>(List.of("assigned mails-b-regional@staff.example"));
        agenda.runDue();
        away("mails-b-regional", dueOn.minusDays(5), dueOn.minusDays(2));
        arrives(task, at(dueOn.minusDays(3), 9), "reminder mails-b-deputy@staff.example", expected);
        arrives(task, at(dueOn.minusDays(1), 9), "reminder mails-b-regional@staff.example", expected);
        away("mails-b-regional", dueOn, dueOn.plusDays(9));
        away("mails-b-deputy", dueOn, dueOn.plusDays(9));
        arrives(task, at(dueOn.plusDays(1), 0), "overdue " + DESK + "@staff.example", expected);
        arrives(task, at(dueOn.plusDays(4), 9), "escalated " + DESK + "@staff.example", expected);
    }

    @Test
    void every_mail_about_tasks_arrives_once_after_the_mail_server_was_away_for_an_hour() {
        plans.region("mails-c");
        LocalDate tomorrow = plans.today().plusDays(1);
        TaskId reminded = approved("mails-c", "mails-c-regional", tomorrow.plusDays(3));
        TaskId overdue = approved("mails-c", "mails-c-regional", tomorrow);
        TaskId handedOn = approved("mails-c", "mails-c-regional", tomorrow.plusDays(30));
        TaskId rejected = approved("mails-c", "mails-c-regional", tomorrow.plusDays(30));
        goTo(at(tomorrow, 9).minus(Duration.ofMinutes(30)));
        int port = mailSender.getPort();
        TaskId assigned;
        mailSender.setPort(1);
        try {
            handOn.handOn(new HandOnTask.Command(
                    TaskStepRequest.by(plans.regional("mails-c"), handedOn), "mails-c-manager", null));
            reject.reject(
                    new RejectTask.Command(TaskStepRequest.by(plans.regional("mails-c"), rejected), "nobody free"));
            assigned = approved("mails-c", "mails-c-regional", tomorrow.plusDays(30));
            agenda.advance(Duration.ofHours(1));
            assertThat(List.of(reminded, handedOn, rejected))
                    .allSatisfy(task ->
                            assertThat(mail.about(task)).containsExactly("assigned mails-c-regional@staff.example"));
            assertThat(mail.about(assigned)).isEmpty();
        } finally {
            mailSender.setPort(port);
        }
        agenda.advance(Duration.ofHours(1));
        assertThat(mail.about(reminded))
                .containsExactly("assigned mails-c-regional@staff.example", "reminder mails-c-regional@staff.example");
        assertThat(mail.about(handedOn))
                .containsExactlyInAnyOrder(
                        "assigned mails-c-regional@staff.example",
                        "withdrawn mails-c-regional@staff.example",
                        "assigned mails-c-manager@staff.example");
        assertThat(mail.about(rejected))
                .containsExactlyInAnyOrder(
                        "assigned mails-c-regional@staff.example",
                        "withdrawn mails-c-regional@staff.example",
                        "rejected " + DESK + "@staff.example");
        assertThat(mail.about(assigned)).containsExactly("assigned mails-c-regional@staff.example");

        goTo(at(tomorrow.plusDays(1), 0).minus(Duration.ofMinutes(30)));
        mailSender.setPort(1);
        try {
            agenda.advance(Duration.ofHours(1));
        } finally {
            mailSender.setPort(port);
        }
        agenda.advance(Duration.ofHours(20));
        assertThat(mail.about(overdue))
                .containsExactly("assigned mails-c-regional@staff.example", "overdue mails-c-regional@staff.example");
        assertThat(List.of(reminded, overdue, handedOn, rejected, assigned))
                .allSatisfy(task -> assertThat(mail.keys(task)).doesNotHaveDuplicates());
    }

    private TaskId approved(String prefix, String assignee, LocalDate dueOn) {
        PlanDraft.Task task = new PlanDraft.Task(
                null, "alone", "Left alone", assignee, dueOn.minusDays(7), dueOn, "No call waits", List.of());
        PlanId plan = draftPlan.draft(
                new DraftPlan.Command(plans.hq(prefix), Optional.empty(), plans.draft(prefix, List.of(task))));
        approvePlan.approve(new ApprovePlan.Command(
                new PlanStepRequest(plans.hq(prefix), plan, Optional.empty(), Optional.empty())));
        return plans.taskOf(plan, "alone");
    }

    private void arrives(TaskId task, String at, String mailed, List<String> expected) {
        arrives(task, Instant.parse(at), mailed, expected);
    }

    /** Nothing until the second before, then the one mail; adds it to what is expected. */
    private void arrives(TaskId task, Instant at, String mailed, List<String> expected) {
        goTo(at.minusSeconds(1));
        assertThat(mail.about(task)).as("a second before " + at).isEqualTo(expected);
        goTo(at);
        expected.add(mailed);
        assertThat(mail.about(task)).as("at " + at).isEqualTo(expected);
    }

    private void goTo(Instant moment) {
        agenda.advance(Duration.between(clock.instant(), moment));
    }

    private static Instant at(LocalDate day, int hour) {
        return day.atTime(hour, 0).atZone(SHANGHAI).toInstant();
    }

    private void away(String person, LocalDate from, LocalDate until) {
        noteAbsence.note(new NoteAbsence.Command(EDITOR, new PersonRef(person), from, until));
    }

    private void desk(boolean active) {
        PersonDraft draft = new PersonDraft(
                DESK, "The desk", DESK + "@staff.example", null, "en", Posts.HQ_DESK, null, null, active);
        putPerson.put(new PutPerson.Command(EDITOR, draft, Optional.empty()));
    }
}
