package io.northloop.demo;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Cases of the demo's past. Most were contacted within the day and closed; the falling centre came too late to many,
 * and the last week's are in every state.
 */
@Component
@ConditionalOnBooleanProperty("northloop.demo")
class DemoCases {

    private static final Duration SERVICE_LEVEL = Duration.ofHours(24);
    private static final Duration STILL_OPEN = Duration.ofDays(6);
    private static final List<String> ROOT_CAUSES = List.of(
            "waiting",
            "waiting",
            "first-time-fix",
            "price-and-billing",
            "staff-attitude",
            "communication",
            "communication",
            "parts-and-delivery",
            "booking");
    private static final List<String> ACTIONS = List.of(
            "已致电道歉并重新安排检查，费用由中心承担。",
            "与班组复盘接车流程，预约时段增加一名顾问。",
            "Invoice checked and corrected; the difference was paid back.",
            "配件到货后优先安排，并提供代步车。");

    private final JdbcTemplate jdbc;

    DemoCases(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void load(List<DemoVisit> visits) {
        SplittableRandom random = new SplittableRandom(24);
        List<Past> cases = visits.stream()
                .filter(v -> v.answer().isPresent() && v.answer().get().score() <= 6 && !DemoAnswers.isFresh(v))
                .map(visit -> past(visit, random))
                .toList();
        cases(cases);
        steps(cases.stream().flatMap(c -> c.steps().stream()).toList());
    }

    private static Past past(DemoVisit visit, SplittableRandom random) {
        Instant at = visit.answer().orElseThrow().at();
        boolean falling = visit.centre().ref().equals(DemoCompany.FALLING_CENTRE)
                && at.isAfter(DemoCompany.END.minus(Duration.ofDays(91)));
        double late = falling ? 0.45 : 0.06;
        int inTime = 35 + random.nextInt(1_300);
        int tooLate = 1_441 + random.nextInt(1_400);
        boolean lateOne = random.nextDouble() < late
                && at.plus(Duration.ofMinutes(tooLate)).isBefore(DemoCompany.END);
        int minutes = lateOne ? tooLate : inTime;
        Instant contacted = at.plus(Duration.ofMinutes(minutes));
        Instant resolved = contacted.plus(Duration.ofHours(20 + random.nextInt(60)));
        Instant closed = resolved.plus(Duration.ofHours(2 + random.nextInt(40)));
        boolean recent = at.isAfter(DemoCompany.END.minus(STILL_OPEN));
        String state = !recent || !closed.isAfter(DemoCompany.END)
                ? "CLOSED"
                : resolved.isAfter(DemoCompany.END) ? "CONTACTED" : "RESOLVED";
        return new Past(
                visit,
                at,
                contacted,
                state.equals("CONTACTED") ? null : resolved,
                state.equals("CLOSED") ? closed : null,
                state,
                minutes >= 2 * 1_440 ? 2 : minutes >= 1_440 ? 1 : 0,
                ROOT_CAUSES.get(random.nextInt(ROOT_CAUSES.size())),
                ACTIONS.get(random.nextInt(ACTIONS.size())));
    }

    private void cases(List<Past> cases) {
        jdbc.batchUpdate("""
                insert into followup_case (id, response_id, unit_ref, adviser_ref, touchpoint, survey_ref, kind, score,
                                           lowest_score, consent, state, owner_ref, received_at, opened_at, due_at,
                                           first_contact_at, closed_at, escalation, root_cause, action, version)
                values (?, ?, ?, ?, ?, ?, 'TRANSACTIONAL', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)
                """, cases, DemoVisits.BATCH, (row, c) -> {
            DemoVisit visit = c.visit();
            int score = visit.answer().orElseThrow().score();
            row.setObject(1, DemoIds.of(DemoIds.Kind.CASE, c.at(), visit.number()));
            row.setObject(2, DemoVisits.responseId(visit));
            row.setString(3, visit.centre().ref());
            row.setString(4, visit.adviser());
            row.setString(5, DemoVisits.TOUCHPOINT);
            row.setString(6, DemoVisits.SURVEY.value());
            row.setInt(7, score);
            row.setInt(8, score);
            row.setBoolean(9, DemoAnswers.asksForCall(visit));
            row.setString(10, c.state());
            row.setString(11, visit.centre().ref());
            row.setTimestamp(12, Timestamp.from(c.at()));
            row.setTimestamp(13, Timestamp.from(c.at()));
            row.setTimestamp(14, Timestamp.from(c.at().plus(SERVICE_LEVEL)));
            row.setTimestamp(15, Timestamp.from(c.contacted()));
            row.setTimestamp(16, DemoVisits.timestamp(c.closed()));
            row.setInt(17, c.escalation());
            row.setString(18, c.resolved() == null ? null : c.rootCause());
            row.setString(19, c.resolved() == null ? null : c.action());
        });
    }

    private void steps(List<Step> steps) {
        jdbc.batchUpdate("""
                insert into followup_step (case_id, position, at, kind, actor, actor_person, means, outcome, person_ref,
                                           note)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, steps, DemoVisits.BATCH, (row, step) -> {
            Past c = step.of();
            String owner = c.visit().centre().ref();
            boolean byOwner = !step.kind().equals("OPENED");
            boolean contact = step.kind().equals("CONTACT");
            boolean call = DemoAnswers.asksForCall(c.visit());
            row.setObject(1, DemoIds.of(DemoIds.Kind.CASE, c.at(), c.visit().number()));
            row.setInt(2, step.position());
            row.setTimestamp(3, Timestamp.from(step.at()));
            row.setString(4, step.kind());
            row.setString(5, byOwner ? "account:" + owner : "system");
            row.setString(6, byOwner ? owner : null);
            row.setString(7, contact && call ? "PHONE" : null);
            row.setString(8, contact ? call ? "REACHED" : "FIXED_ANONYMOUSLY" : null);
            row.setString(9, step.kind().equals("OPENED") ? owner : null);
            row.setString(10, step.kind().equals("RESOLVED") ? c.action() : null);
        });
    }

    /** One case of the past with its moments. */
    private record Past(
            DemoVisit visit,
            Instant at,
            Instant contacted,
            @Nullable Instant resolved,
            @Nullable Instant closed,
            String state,
            int escalation,
            String rootCause,
            String action) {

        List<Step> steps() {
            List<Step> steps = new ArrayList<>();
            add(steps, "OPENED", at);
            add(steps, "CONTACT", contacted);
            add(steps, "RESOLVED", resolved);
            add(steps, "CLOSED", closed);
            return steps;
        }

        private void add(List<Step> steps, String kind, @Nullable Instant when) {
            if (when != null) {
                steps.add(new Step(this, steps.size(), kind, when));
            }
        }
    }

    private record Step(Past of, int position, String kind, Instant at) {}
}
